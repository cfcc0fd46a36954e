// A class of 500 with 40 assignments and some 100,000 submissions, written by the database itself: what is measured is reading it.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { exercises, units } from '#exercises/catalog.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';

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
  SELECT gen_random_uuid(), 'bench' || i || '@example.org', (ARRAY['Ada', 'Emmy', 'Sofia', 'Alan', 'Kurt', '王', '李'])[1 + i % 7] || ' ' || i
  FROM generate_series(1, $1::int) i`;

const roster = `
  INSERT INTO "ClassMember" (id, "classId", "userId", role, "sectionId", "joinedAt")
  SELECT gen_random_uuid(), $1, u.id, 'learner', s.id, now()
  FROM "User" u JOIN "ClassSection" s ON s."classId" = $1 AND s.name = 'Section ' || (1 + ascii(right(u.name, 1)) % 4)
  WHERE u.email LIKE 'bench%@example.org'`;

/** Due days apart; the last quarter is due in the future. */
const assignments = `
  INSERT INTO "Assignment" (id, "classId", kind, slug, "publishedAt", "dueAt", "closesAt", "latePercent", position)
  SELECT gen_random_uuid(), $1, kind::"AssignmentKind", slug, now() - interval '90 days', now() + (place - 30) * interval '2 days',
    now() + (place - 25) * interval '2 days', 10, place
  FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS a (kind, slug, place)`;

/** Learners by number, each with the exercises of the class. */
const pairs = `
  FROM (SELECT u.id AS who, row_number() OVER (ORDER BY u.id)::int AS i FROM "User" u WHERE u.email LIKE 'bench%@example.org') u
  JOIN "Assignment" a ON a."classId" = $1`;

const submissions = `
  INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, "createdAt", "gradedAt")
  SELECT gen_random_uuid(), who, slug, 'python', repeat(md5(who), 20), 'bench', 'graded', at, at
  FROM (
    SELECT who, slug, "dueAt" + (${share('i', 'a.position * 31 + k')} * 9 - 7) * interval '1 day' AS at
    ${pairs} AND a.kind = 'exercise', generate_series(1, $2::int) k
    WHERE ${share('i * 40 + a.position', 'k / 20')} < 0.9
  ) s WHERE at < now()`;

/** Four in ten pass; of the others some show a wrong idea, and in one exercise which bugs are left. */
const reports = `
  INSERT INTO "Report" ("submissionId", verdict, status, score, misconception, body, engine, content)
  SELECT id, CASE WHEN share < 0.4 THEN 'pass' ELSE 'fail' END, 'completed', CASE WHEN share < 0.4 THEN 1 ELSE round(share, 2) END,
    CASE WHEN share > 0.7 THEN ideas[1 + (share * 1000)::int % cardinality(ideas)] END,
    json_build_object('cases', lines, 'bugs', json_build_object('left', CASE WHEN exercise = $2 AND share > 0.5 THEN ideas[1:2] ELSE '{}' END)),
    'bench', 'bench'
  FROM (SELECT $1::text[] AS ideas) i, (
    SELECT id, exercise, (${share('ascii(id)', 'ascii(right(id, 1)) * 100')})::numeric AS share, array_agg(md5(id || k)) AS lines
    FROM "Submission", generate_series(1, 40) k WHERE seed = 'bench' GROUP BY id
  ) s`;

const attempts = `
  INSERT INTO "QuizAttempt" (id, "userId", quiz, mode, seed, content, "submittedAt", score)
  SELECT gen_random_uuid(), who, slug, 'test', 'bench', 'bench', now() - k * interval '1 day', ${share('i', 'k')}
  ${pairs} AND a.kind = 'quiz', generate_series(1, 2) k`;

const responses = `
  INSERT INTO "QuizResponse" ("attemptId", item, response, seconds, score, points, misconceptions)
  SELECT a.id, q.item, '{"chosen": 0}', 40, (share > 0.4)::int, 1, CASE WHEN share < 0.2 THEN ideas[1:1] ELSE '{}' END
  FROM (SELECT $1::text[] AS ideas) i, "QuizAttempt" a JOIN unnest($2::text[], $3::text[]) q (quiz, item) USING (quiz),
    LATERAL (SELECT ${share('ascii(right(a.id, 1))', 'hashtext(a.id || q.item) % 10000')} AS share) s
  WHERE a.seed = 'bench'`;

const readings = `
  INSERT INTO "LessonReading" ("userId", lesson, "readAt") SELECT who, slug, now() - interval '40 days' ${pairs} AND a.kind = 'lesson'`;

const overrides = `
  INSERT INTO "ScoreOverride" (id, "assignmentId", "memberId", score, reason)
  SELECT gen_random_uuid(), a.id, m.id, 0.5, 'bench' FROM "ClassMember" m JOIN "Assignment" a USING ("classId")
  WHERE "classId" = $1 AND m.role = 'learner' AND hashint4(ascii(m.id) * 100 + a.position) % 50 = 0`;

/** @param instructor the id of the account that teaches it @returns the class's id */
export async function seedClass(url: string, instructor: string): Promise<string> {
  const id = randomUUID();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = (text: string, ...values: unknown[]) => client.query(text, values);
  try {
    const work = slugs();
    const perPair = Math.ceil(size.submissions / size.learners / exercises.length / 0.97);
    await run(people, size.learners);
    await run(`INSERT INTO "Class" (id, name, zone) VALUES ($1, 'Bench', 'UTC')`, id);
    await run(
      `INSERT INTO "ClassMember" (id, "classId", "userId", role) VALUES ($1, $2, $3, 'instructor')`,
      randomUUID(),
      id,
      instructor,
    );
    await run(
      `INSERT INTO "ClassSection" (id, "classId", name) SELECT gen_random_uuid(), $1, 'Section ' || k FROM generate_series(1, 4) k`,
      id,
    );
    await run(roster, id);
    await run(
      assignments,
      id,
      work.map(({ kind }) => kind),
      work.map(({ slug }) => slug),
    );
    await run(submissions, id, perPair);
    const ideas = Object.keys(misconceptions).slice(0, 40);
    await run(reports, ideas, exercises.find(({ bugs }) => bugs)?.slug);
    for (const each of [attempts, readings, overrides]) await run(each, id);
    const items = quizzes.flatMap((quiz) => quiz.items.map((item) => [quiz.slug, item.id] as const));
    await run(
      responses,
      ideas,
      items.map(([quiz]) => quiz),
      items.map(([, item]) => item),
    );
    await run('ANALYZE');
  } finally {
    await client.end();
  }
  return id;
}
