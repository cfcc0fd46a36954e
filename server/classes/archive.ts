/** @file Everything of a class in one file: JSON that other programs read, and each submission as the program it is. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { newestMark } from '#server/attempts-rows.ts';
import { exporting, fileName } from '#server/classes/exports.ts';
import { keptScores } from '#server/classes/kept-scores.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { jsonFile, type ZippedFile, zipped } from '#server/zip.ts';

/** The version of this layout, for programs that read it. */
const layout = 1;

/**
 * `class.json` (with sections, assignments, members), `scores.json`, `overrides.json`, `comments.json`, `extensions.json`, `events.json`, and what the
 * learners handed in for what is assigned: `submissions/<member>/<exercise>/<id>.py|ts` with its report beside it, `attempts/<member>/<quiz>/<id>.json`.
 * @throws as `enter`, before anything is sent; only for who manages the class
 */
export async function classArchive(
  user: Actor | null,
  classId: string,
): Promise<{ readonly name: string; readonly stream: ReadableStream<Uint8Array> }> {
  const entered = await exporting(user, classId, { format: 'archive' }, 'manage-class');
  return { name: `${fileName(entered.class.name)}.zip`, stream: zipped(filesOf(classId)) };
}

async function* filesOf(classId: string): AsyncGenerator<ZippedFile> {
  yield jsonFile('class.json', { layout, ...(await classWithPeople(classId)) });
  yield jsonFile('scores.json', await keptScores(classId));
  const of = { where: { assignment: { classId } }, orderBy: { createdAt: 'asc' } } as const;
  yield jsonFile('overrides.json', await db().scoreOverride.findMany(of));
  yield jsonFile('comments.json', await db().scoreComment.findMany(of));
  yield jsonFile('extensions.json', await db().extension.findMany(of));
  yield jsonFile('events.json', await db().classEvent.findMany({ where: { classId }, orderBy: { createdAt: 'asc' } }));
  yield* submissionFiles(classId);
  yield* attemptFiles(classId);
}

const classWithPeople = (id: string) =>
  db().class.findUniqueOrThrow({
    where: { id },
    omit: { joinCode: true },
    include: {
      sections: true,
      assignments: { orderBy: { position: 'asc' } },
      members: { include: { user: { select: { name: true, email: true } } }, orderBy: { createdAt: 'asc' } },
    },
  });

/** Rows of one statement at a time, in the order of their ids. */
async function* paged<Row extends { readonly id: string }>(text: string, classId: string): AsyncGenerator<Row> {
  let after = '';
  for (;;) {
    const rows = await query<Row>(text, [classId, after]);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

interface SubmissionRow {
  readonly id: string;
  readonly member: string;
  readonly exercise: string;
  readonly language: string;
  readonly source: string;
  readonly createdAt: Date;
  readonly state: string;
  readonly seed: string;
  readonly report: unknown;
}

const submissions = `
  SELECT s.id, m.id AS member, s.exercise, s.language, s.source, s."createdAt", s.state, s.seed, r.body AS report
  FROM "Submission" s JOIN "ClassMember" m ON m."userId" = s."userId" AND m.role = 'learner'
    LEFT JOIN "Report" r ON r."submissionId" = s.id
  WHERE m."classId" = $1 AND s.id > $2
    AND s.exercise IN (SELECT slug FROM "Assignment" WHERE "classId" = $1 AND kind = 'exercise')
  ORDER BY s.id LIMIT 100`;

async function* submissionFiles(classId: string): AsyncGenerator<ZippedFile> {
  for await (const { source, ...row } of paged<SubmissionRow & Record<string, unknown>>(submissions, classId)) {
    const path = `submissions/${row.member}/${row.exercise}/${row.id}`;
    yield { path: `${path}.${row.language === 'python' ? 'py' : 'ts'}`, text: source };
    yield jsonFile(`${path}.json`, row);
  }
}

const attempts = `
  SELECT a.id, m.id AS member, a.quiz, a.mode, a.seed, a."startedAt", a."submittedAt", a.score,
    (SELECT json_agg(json_build_object('item', r.item, 'response', r.response, 'score', r.score, 'points', r.points,
      'misconceptions', r.misconceptions, 'mark', m.points, 'comment', m.comment, 'marks', (
        SELECT json_agg(json_build_object('version', k.version, 'points', k.points, 'comment', k.comment, 'undo', k.undo,
          'by', k."markedById", 'at', k."markedAt") ORDER BY k.version)
        FROM "QuizMark" k WHERE k."attemptId" = r."attemptId" AND k.item = r.item)) ORDER BY r.item)
    FROM "QuizResponse" r ${newestMark} WHERE r."attemptId" = a.id) AS responses
  FROM "QuizAttempt" a JOIN "ClassMember" m ON m."userId" = a."userId" AND m.role = 'learner'
  WHERE m."classId" = $1 AND a.id > $2 AND a.mode = 'test' AND a."submittedAt" IS NOT NULL
    AND a.quiz IN (SELECT slug FROM "Assignment" WHERE "classId" = $1 AND kind = 'quiz')
  ORDER BY a.id LIMIT 100`;

async function* attemptFiles(classId: string): AsyncGenerator<ZippedFile> {
  type Row = { readonly id: string; readonly member: string; readonly quiz: string };
  for await (const row of paged<Row & Record<string, unknown>>(attempts, classId)) {
    yield jsonFile(`attempts/${row.member}/${row.quiz}/${row.id}.json`, row);
  }
}
