/** @file The submissions of the demo class: each graded by the real grader and stored with its report as the worker stores it, at its own time. */
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { languages } from '#grader/sandbox/sandbox.ts';
import { inParallel, type Telling } from '#scripts/demo/progress.ts';
import type { Work } from '#scripts/demo/tries.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { type GradedReport, gradeStored } from '#server/grading.ts';
import { newId } from '#server/ids.ts';
import { query } from '#server/pool.ts';

interface Row {
  readonly id: string;
  readonly userId: string;
  readonly exercise: string;
  readonly language: string;
  readonly source: string;
  readonly seed: string;
  readonly createdAt: Date;
}

/** A verdict is there after about as long as on a quiet server. */
const gradingMs = 120;
const storedAtOnce = 100;

const rowsOf = (works: readonly Work[], now: Date): Row[] =>
  works
    .flatMap(({ learner, due, tries }) =>
      tries.map(({ at, language, source }, place) => ({
        ...{ id: newId(at.getTime()), userId: learner.user.id, exercise: due.slug, language, source, createdAt: at },
        seed: `${learner.user.id.slice(-4)}${due.slug}${place}`,
      })),
    )
    .filter(({ createdAt }) => createdAt < now)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());

/** As the worker writes them, but for the times. */
const storing = `
  WITH graded AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
      $8::text[], $9::text[], $10::float8[], $11::text[], $12::text[], $13::text[], $14::text[])
      AS g (id, "userId", exercise, language, source, seed, at, verdict, status, score, misconception, body, engine, content)
  ),
  submitted AS (
    INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, "createdAt", "gradedAt")
    SELECT id, "userId", exercise, language, source, seed, 'graded', at, at + interval '${gradingMs} ms' FROM graded
  )
  INSERT INTO "Report" ("submissionId", verdict, status, score, misconception, body, engine, content, "createdAt")
  SELECT id, verdict, status, score, misconception, body::json, engine, content, at + interval '${gradingMs} ms' FROM graded`;

const columns: readonly ((row: Row, report: GradedReport) => string | number | Date | null)[] = [
  ({ id }) => id,
  ({ userId }) => userId,
  ({ exercise }) => exercise,
  ({ language }) => language,
  ({ source }) => source,
  ({ seed }) => seed,
  ({ createdAt }) => createdAt,
  (_, { verdict }) => verdict,
  (_, { status }) => status,
  (_, { score }) => score,
  (_, { misconception }) => misconception,
  (_, { body }) => JSON.stringify(body),
  (_, { engine }) => engine,
  (_, { content }) => content,
];

const store = (graded: readonly (readonly [Row, GradedReport])[]) =>
  query(
    storing,
    columns.map((column) => graded.map(([row, report]) => column(row, report))),
  );

/** @returns how many there are */
export async function gradeAll(works: readonly Work[], now: Date, { signal, tell }: Telling): Promise<number> {
  const rows = rowsOf(works, now);
  const { workers } = config();
  const pool = await createPool({ workers, prepare: languages });
  let done: [Row, GradedReport][] = [];
  let count = 0;
  const grade = async (row: Row, sandbox: Pool) => {
    // First graded, then pushed: meanwhile another batch may have begun.
    const report = await gradeStored(row, sandbox);
    done.push([row, report]);
    count += 1;
    if (count % 250 === 0) tell(`${count} of ${rows.length} submissions graded`);
    if (done.length < storedAtOnce) return;
    const full = done;
    done = [];
    await store(full);
  };
  try {
    await inParallel(rows, 2 * workers, signal, (row) => grade(row, pool));
    if (done.length > 0) await store(done);
  } finally {
    await pool.close();
  }
  return rows.length;
}

/** What learners opened, and the text that is in their editors. */
export async function storeTraces(works: readonly Work[], now: Date): Promise<void> {
  const seen = works.filter(({ openedAt }) => openedAt < now);
  const rows = seen.map(({ learner, due, openedAt, hints, solutionOpenedAt }) => ({
    ...{ userId: learner.user.id, exercise: due.slug, openedAt, hintsOpened: hints },
    solutionOpenedAt: solutionOpenedAt && solutionOpenedAt < now ? solutionOpenedAt : null,
  }));
  await db().progress.createMany({ data: rows });
  // Of each language the newest, as saved while it was written.
  await query(
    `INSERT INTO "Draft" ("userId", exercise, language, source, "updatedAt")
    SELECT DISTINCT ON ("userId", exercise, language) "userId", exercise, language, source, "createdAt" - interval '5 seconds'
    FROM "Submission" WHERE "userId" = ANY($1) ORDER BY "userId", exercise, language, "createdAt" DESC`,
    [[...new Set(seen.map(({ learner }) => learner.user.id))]],
  );
}
