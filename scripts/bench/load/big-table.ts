// A million submissions of 5,000 learners in ten classes and of guests, and what lies around them.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { exercises, units } from '#exercises/catalog.ts';
import { size as classSize, seedClasses } from '#scripts/bench/gradebook-class.ts';
import { realReports } from '#scripts/bench/real-reports.ts';

export interface BigTable {
  readonly admin: string;
  readonly instructor: string;
  readonly classId: string;
  /** Of the class. */
  readonly learner: string;
  readonly submissions: number;
}

/** What is missing to the million is guests', each with 20 submissions. */
const guests = `
  WITH guest AS (
    INSERT INTO "User" (id, guest) SELECT uuidv7(), true FROM generate_series(1, $2::int / 20 + 1) RETURNING id
  ), numbered AS (SELECT id, row_number() OVER () AS n FROM guest)
  INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, "createdAt", "gradedAt", verdict, status, score, version)
  SELECT gen_random_uuid(), u, ($1::text[])[1 + i % cardinality($1::text[])], 'typescript', repeat(md5(u), 20), 'guest', 'graded', at, at, 'fail', 'completed', 0.5, 'bench'
  FROM (
    SELECT g.id AS u, i, now() - (i % 90) * interval '1 day' AS at
    FROM generate_series(1, $2::int) i JOIN numbered g ON g.n = 1 + i / 20
  ) s ORDER BY at`;

const guestReports = `
  INSERT INTO "Report" ("submissionId", verdict, status, score, body, engine, content)
  SELECT id, 'fail', 'completed', 0.5, '{"cases": []}', 'bench', 'bench' FROM "Submission" WHERE seed = 'guest' ORDER BY "createdAt"`;

/** Everybody in a class opened exercises, and kept a draft. */
const traces = [
  `INSERT INTO "Progress" ("userId", exercise, "openedAt", "hintsOpened")
   SELECT "userId", exercise, min("createdAt") - interval '5 minutes', 1 FROM "Submission" WHERE seed <> 'guest' GROUP BY 1, 2`,
  `INSERT INTO "Draft" ("userId", exercise, language, source, "updatedAt")
   SELECT "userId", exercise, 'python', 'def draft():' || chr(10) || '    pass' || chr(10), "openedAt" FROM "Progress"`,
  `INSERT INTO "DraftVersion" (id, "userId", exercise, language, source, "createdAt")
   SELECT uuidv7(), "userId", exercise, language, source, "updatedAt" - k * interval '1 minute' FROM "Draft", generate_series(1, 3) k`,
  `INSERT INTO "ClassEvent" (id, "classId", by, action, detail, "createdAt")
   SELECT uuidv7(), id, 'Bench', 'create-class', '{}', now() - k * interval '10 minutes' FROM "Class", generate_series(1, 3000) k`,
];

/** 60 under each lesson and exercise, each liked twice, one in a hundred reported. */
const comments = [
  `INSERT INTO "Comment" (id, kind, slug, "userId", key, text, "createdAt")
   SELECT uuidv7(), p.kind::"PlaceKind", p.slug, u.id, gen_random_uuid(), 'Why does the sign change here? See $\\partial L$.', now() - k * interval '1 hour'
   FROM unnest($1::text[], $2::text[]) AS p (kind, slug), generate_series(1, 60) k
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "User" WHERE email LIKE 'bench%' LIMIT 60) u ON u.n = k`,
  `INSERT INTO "CommentLike" ("commentId", "userId")
   SELECT c.id, u.id FROM "Comment" c, (SELECT id FROM "User" WHERE email LIKE 'bench%' LIMIT 2) u`,
  `INSERT INTO "CommentReport" (id, "commentId", reason) SELECT uuidv7(), id, 'bench' FROM "Comment" WHERE hashtext(id) % 100 = 0`,
];

export async function fillTable(url: string, submissions: number): Promise<BigTable> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = (text: string, ...values: unknown[]) => client.query(text, values);
  try {
    await run('SET synchronous_commit = off');
    const [admin, instructor] = [randomUUID(), randomUUID()];
    await run(`INSERT INTO "User" (id, email, name, role) VALUES ($1, 'admin@bench.example', 'Bench', 'admin')`, admin);
    await run(
      `INSERT INTO "User" (id, email, name, role) VALUES ($1, 'teacher@bench.example', 'Bench', 'instructor')`,
      instructor,
    );
    const classes = Math.max(1, Math.floor(submissions / classSize.submissions));
    const [classId = ''] = await seedClasses({ url, instructor, classes, real: await realReports() });
    const { rows } = await run('SELECT count(*)::int AS n FROM "Submission"');
    const slugs = exercises.map(({ slug }) => slug);
    await run(guests, slugs, Math.max(0, submissions - rows[0].n));
    await run('ALTER TABLE "Report" DISABLE TRIGGER judge_submissions_1');
    await run(guestReports);
    await run('ALTER TABLE "Report" ENABLE TRIGGER judge_submissions_1');
    for (const each of traces) await run(each);
    const places = [...units.map(({ slug }) => ['lesson', slug]), ...slugs.map((slug) => ['exercise', slug])];
    const [first = '', ...rest] = comments;
    await run(
      first,
      places.map(([kind]) => kind),
      places.map(([, slug]) => slug),
    );
    for (const each of rest) await run(each);
    await run('VACUUM ANALYZE');
    const member = await run(
      `SELECT "userId" FROM "ClassMember" WHERE "classId" = $1 AND role = 'learner' ORDER BY id LIMIT 1`,
      classId,
    );
    const total = await run('SELECT count(*)::int AS n FROM "Submission"');
    return { admin, instructor, classId, learner: member.rows[0].userId, submissions: total.rows[0].n };
  } finally {
    await client.end();
  }
}
