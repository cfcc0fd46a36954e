// Classes of 500 with 40 assignments and some 100,000 submissions each, written by the database itself: what is measured is reading them.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { exercises, units } from '#exercises/catalog.ts';
import { contentHash } from '#exercises/content.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { RealReport } from '#scripts/bench/real-reports.ts';
import { freeItems } from '#server/marks.ts';

export const size = { learners: 500, assignments: 40, submissions: 100_000 } as const;

const slugs = () =>
  [
    ...exercises.map(({ slug }) => ({ kind: 'exercise', slug })),
    ...quizzes.map(({ slug }) => ({ kind: 'quiz', slug })),
    ...units.map(({ slug }) => ({ kind: 'lesson', slug })),
  ].slice(0, size.assignments);

/** The same values each time: a share of 0–1 from two numbers. */
const share = (a: string, b: string) => `(hashint4(${a} * 7919 + ${b}) & 65535) / 65535.0`;

const people = `
  INSERT INTO "User" (id, email, name)
  SELECT gen_random_uuid(), $2 || i || '@example.org', (ARRAY['Ada', 'Emmy', 'Sofia', 'Alan', 'Kurt', '王', '李'])[1 + i % 7] || ' ' || i
  FROM generate_series(1, $1::int) i`;

const roster = `
  INSERT INTO "ClassMember" (id, "classId", "userId", role, "sectionId", "joinedAt")
  SELECT gen_random_uuid(), $1, u.id, 'learner', s.id, now()
  FROM "User" u JOIN "ClassSection" s ON s."classId" = $1 AND s.name = 'Section ' || (1 + ascii(right(u.name, 1)) % 4)
  WHERE u.email LIKE $2 || '%@example.org'`;

/** Due days apart; the last quarter is due in the future. */
const assignments = `
  INSERT INTO "Assignment" (id, "classId", kind, slug, "publishedAt", "dueAt", "closesAt", "latePercent", position)
  SELECT gen_random_uuid(), $1, kind::"AssignmentKind", slug, now() - interval '90 days', now() + (place - 30) * interval '2 days',
    now() + (place - 25) * interval '2 days', 10, place
  FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS a (kind, slug, place)`;

// What follows fills any number of classes at once, in the order of time, as it would have come about.

/** Learners by number, each with the assignments of their class. */
const pairs = `
  FROM (
    SELECT m."classId", m."userId" AS who, row_number() OVER (PARTITION BY m."classId" ORDER BY m."userId")::int AS i
    FROM "ClassMember" m WHERE m."classId" = ANY($1) AND m.role = 'learner'
  ) u JOIN "Assignment" a ON a."classId" = u."classId"`;

/** From a submission's id: how well it went. */
const luck = '((hashtext(id) & 65535) / 65535.0)::numeric';
const misconception = `CASE WHEN ${luck} > 0.7 THEN known[1 + (${luck} * 1000)::int % cardinality(known)] END`;
const bugs = (exercise: string) =>
  `CASE WHEN ${exercise} = $3 AND ${luck} > 0.5 THEN known[1:2] ELSE ARRAY[]::text[] END`;

/**
 * Four in ten pass; of the others some show a wrong idea, and in one exercise which bugs are left. Ids are without order, as those made from
 * a page's key.
 */
const submissions = `
  INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, "createdAt", "gradedAt", verdict, status, score, ideas, version)
  SELECT id, who, slug, 'python', repeat(md5(who), 20), "classId", 'graded', at, at, CASE WHEN ${luck} < 0.4 THEN 'pass' ELSE 'fail' END,
    'completed', CASE WHEN ${luck} < 0.4 THEN 1 ELSE round(${luck}, 2) END, array_remove(${misconception} || ${bugs('slug')}, NULL),
    left(c.hash, 12)
  FROM (SELECT $2::text[] AS known) i, (
    SELECT gen_random_uuid()::text AS id, u."classId", who, slug,
      "dueAt" + (${share('i', 'a.position * 31 + k')} * 9 - 7) * interval '1 day' AS at
    ${pairs} AND a.kind = 'exercise', generate_series(1, $4::int) k
    WHERE ${share('i * 40 + a.position', 'k / 20')} < 0.9
  ) s JOIN unnest($5::text[], $6::text[]) AS c (exercise, hash) ON c.exercise = slug
  WHERE at < now() ORDER BY at`;

/** One in ten is a report of an exercise's program as the grader writes it, the others are short: what reads many reads their columns. */
const reports = `
  INSERT INTO "Report" ("submissionId", verdict, status, score, misconception, body, engine, content)
  SELECT id, s.verdict, status, score, ${misconception},
    COALESCE(real.body, json_build_object('cases', '[]'::json, 'bugs', json_build_object('left', ${bugs('s.exercise')}))), 'bench',
    c.hash
  FROM (SELECT $2::text[] AS known) i, "Submission" s
    LEFT JOIN unnest($4::text[], $5::text[], $6::json[]) AS real (exercise, verdict, body)
      ON real.exercise = s.exercise AND real.verdict = s.verdict AND hashtext(s.id) % 10 = 0 AND s.exercise <> $3
    JOIN unnest($7::text[], $8::text[]) AS c (exercise, hash) ON c.exercise = s.exercise
  WHERE s.seed = ANY($1) ORDER BY s."createdAt"`;

const attempts = `
  INSERT INTO "QuizAttempt" (id, "userId", quiz, mode, seed, content, "submittedAt", score)
  SELECT gen_random_uuid(), who, slug, 'test', u."classId", 'bench', now() - k * interval '1 day', ${share('i', 'k')}
  ${pairs} AND a.kind = 'quiz', generate_series(1, 2) k`;

/** Free texts wait to be marked, a third of them. */
const responses = `
  INSERT INTO "QuizResponse" ("attemptId", item, response, seconds, score, points, misconceptions)
  SELECT a.id, q.item, CASE WHEN q.free THEN '{"typed": "The slope says how the loss changes."}'::jsonb ELSE '{"chosen": 0}' END, 40,
    CASE WHEN q.free AND share > 0.67 THEN NULL ELSE (share > 0.4)::int END, 1, CASE WHEN share < 0.2 THEN ideas[1:1] ELSE '{}' END
  FROM (SELECT $1::text[] AS ideas) i, "QuizAttempt" a JOIN unnest($2::text[], $3::text[], $4::bool[]) q (quiz, item, free) USING (quiz),
    LATERAL (SELECT ${share('ascii(right(a.id, 1))', 'hashtext(a.id || q.item) % 10000')} AS share) s
  WHERE a.seed = ANY($5)`;

/** The others have a mark. */
const marks = `
  INSERT INTO "QuizMark" ("attemptId", item, points, "markedAt")
  SELECT r."attemptId", r.item, '{}', now() FROM "QuizAttempt" a JOIN "QuizResponse" r ON r."attemptId" = a.id
  WHERE a.seed = ANY($1) AND r.response ? 'typed' AND r.score IS NOT NULL`;

const readings = `
  INSERT INTO "LessonReading" ("userId", lesson, "readAt") SELECT who, slug, now() - interval '40 days' ${pairs} AND a.kind = 'lesson'`;

const overrides = `
  INSERT INTO "ScoreOverride" (id, "assignmentId", "memberId", score, reason)
  SELECT gen_random_uuid(), a.id, m.id, 0.5, 'bench' FROM "ClassMember" m JOIN "Assignment" a USING ("classId")
  WHERE "classId" = ANY($1) AND m.role = 'learner' AND hashint4(ascii(m.id) * 100 + a.position) % 50 = 0`;

export interface BenchClasses {
  readonly url: string;
  /** Id of the account that teaches them. */
  readonly instructor: string;
  readonly classes?: number;
  readonly learners?: number;
  readonly real: readonly RealReport[];
}

export type Run = (text: string, ...values: unknown[]) => Promise<unknown>;

/** @returns the classes' ids */
export async function seedClasses(given: BenchClasses): Promise<string[]> {
  const { url, instructor, classes = 1, learners = size.learners, real } = given;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run: Run = (text, ...values) => client.query(text, values);
  try {
    await run("SET work_mem = '64MB'");
    const ids: string[] = [];
    for (let number = 1; number <= classes; number++) ids.push(await seedRoster(run, number, instructor, learners));
    await seedWork(run, ids, real);
    await run('ANALYZE');
    return ids;
  } finally {
    await client.end();
  }
}

/** A class without any work. @returns its id */
export async function seedRoster(run: Run, number: number, instructor: string, learners: number): Promise<string> {
  const id = randomUUID();
  const prefix = `bench${number}-`;
  await run(people, learners, prefix);
  await run(`INSERT INTO "Class" (id, name, zone) VALUES ($1, $2, 'UTC')`, id, `Bench ${number}`);
  await run(
    `INSERT INTO "ClassMember" (id, "classId", "userId", role) VALUES ($1, $2, $3, 'instructor')`,
    ...[randomUUID(), id, instructor],
  );
  await run(
    `INSERT INTO "ClassSection" (id, "classId", name) SELECT gen_random_uuid(), $1, 'Section ' || k FROM generate_series(1, 4) k`,
    id,
  );
  await run(roster, id, prefix);
  const work = slugs();
  await run(assignments, id, ...(['kind', 'slug'] as const).map((name) => work.map((each) => each[name])));
  return id;
}

async function seedWork(run: Run, ids: readonly string[], real: readonly RealReport[]): Promise<void> {
  const ideas = Object.keys(misconceptions).slice(0, 40);
  const common = [ids, ideas, exercises.find((exercise) => exercise.bugs)?.slug];
  const perPair = Math.ceil(size.submissions / size.learners / exercises.length / 0.97);
  const versions = [exercises.map(({ slug }) => slug), exercises.map(({ slug }) => contentHash(slug))];
  await run(submissions, ...common, perPair, ...versions);
  const columns = (['exercise', 'verdict', 'body'] as const).map((name) => real.map((each) => each[name]));
  // The submissions have what it would write.
  await run('ALTER TABLE "Report" DISABLE TRIGGER judge_submissions_1');
  await run(reports, ...common, ...columns, ...versions);
  await run('ALTER TABLE "Report" ENABLE TRIGGER judge_submissions_1');
  for (const each of [attempts, readings, overrides]) await run(each, ids);
  const items = quizzes.flatMap((quiz) => {
    const free = freeItems(quiz);
    return quiz.items.map((item) => ({ quiz: quiz.slug, item: item.id, free: free.includes(item.id) }));
  });
  const described = (['quiz', 'item', 'free'] as const).map((name) => items.map((each) => each[name]));
  await run(responses, ideas, ...described, ids);
  await run(marks, ids);
}
