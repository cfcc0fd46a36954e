/** @file The free texts that a class's learners handed in for its quizzes: one statement for all of them, or for one. */
import 'server-only';
import { Prisma } from '#prisma/client/client.ts';
import { markColumn, newestMark } from '#server/attempts-rows.ts';
import { cellsOf } from '#server/classes/scores.ts';
import { type Client, db } from '#server/db.ts';
import { freeItems, type TextKey } from '#server/marks.ts';
import type { Setting } from '#server/quizzes.ts';
import type { MarkRow } from '#server/views-quiz.ts';

/** What its place in the order and the counts go by. */
export interface Text {
  readonly attempt: string;
  readonly item: string;
  readonly quiz: string;
  readonly assignment: string;
  /** Of the assignment in the class. */
  readonly position: number;
  readonly member: string;
  /** Id. */
  readonly section: string | null;
  /** When it was handed in. */
  readonly at: Date;
  /** Without a mark. */
  readonly waits: boolean;
  /** Somebody else than the viewer has it open. */
  readonly held: boolean;
}

/** What is shown of it besides. */
export interface TextRow extends Text {
  readonly name: string | null;
  readonly version: number;
  readonly mark: MarkRow | null;
  readonly holder: string | null;
}

interface Wanted {
  readonly classId: string;
  readonly viewer: string;
  /** One text; without it, all. */
  readonly one?: TextKey;
}

/**
 * Texts of submitted tests that may count: in the time of their assignment, and by its policy the first or last one, or any. What has a mark
 * stays in view when another attempt counts now.
 */
export async function textsOf(wanted: Wanted, here: Setting, client: Client = db()): Promise<Text[]> {
  const free = await freeTexts(wanted.classId, here, client);
  return free.texts.length === 0 ? [] : client.$queryRaw<Text[]>(statement(wanted, free, here.now));
}

/** The one text with all that is shown of it; none when the class has no such text. */
export async function oneText(
  wanted: Required<Wanted>,
  here: Setting,
  client: Client = db(),
): Promise<TextRow | undefined> {
  const [text] = await shownOf(await textsOf(wanted, here, client), wanted.viewer, here.now, client);
  return text;
}

/** In their order: of a thousand texts a page shows some. */
export async function shownOf(
  texts: readonly Text[],
  viewer: string,
  now: Date,
  client: Client = db(),
): Promise<TextRow[]> {
  const rows = await client.$queryRaw<Omit<TextRow, keyof Text>[]>`
    SELECT COALESCE(p.name, u.name, p.email, u.email) AS name, COALESCE(m.version, 0) AS version, ${Prisma.raw(markColumn)},
      COALESCE(hu.name, hu.email) AS holder
    FROM unnest(${texts.map(({ attempt }) => attempt)}::text[], ${texts.map(({ item }) => item)}::text[],
      ${texts.map(({ member }) => member)}::text[]) WITH ORDINALITY AS r ("attemptId", item, member, n)
    JOIN "ClassMember" p ON p.id = r.member LEFT JOIN "User" u ON u.id = p."userId"
    ${Prisma.raw(newestMark)}
    ${claim(viewer, now)} LEFT JOIN "User" hu ON hu.id = h."userId"
    ORDER BY n`;
  return texts.flatMap((text, i) => (rows[i] ? [{ ...text, ...rows[i] }] : []));
}

/** Of text `r`, as `h`: that somebody else has it open. */
const claim = (viewer: string, now: Date) => Prisma.sql`
  LEFT JOIN "MarkClaim" h ON h."attemptId" = r."attemptId" AND h.item = r.item AND h."userId" <> ${viewer} AND h."expiresAt" > ${now}`;

interface Free {
  /** Of the quizzes that are assigned, each once. */
  readonly texts: readonly (readonly [quiz: string, item: string])[];
  /** Whether of several tests only the first or the last counts in one of them. */
  readonly ranked: boolean;
}

async function freeTexts(classId: string, { find, now }: Setting, client: Client): Promise<Free> {
  const rows = await client.assignment.findMany({
    where: { classId, kind: 'quiz', publishedAt: { lte: now } },
    select: { slug: true, attempts: true },
  });
  const texts = [...new Set(rows.map(({ slug }) => slug))].flatMap((slug) => {
    const quiz = find(slug);
    return quiz ? freeItems(quiz).map((item) => [slug, item] as const) : [];
  });
  return { texts, ranked: rows.some(({ attempts }) => attempts !== 'best') };
}

/**
 * Tests of those quizzes that may count, with the assignment they are for; or those alone that its writer took of the quiz of `one` text. Cell by
 * cell, for which OFFSET 0 sees: a planner that expects few learners reads the tests of everybody who ever took the quiz.
 */
const tests = (classId: string, free: Free, one?: TextKey) => Prisma.sql`
  SELECT q.*, c.assignment, c.member, c.slug, c.attempts
  FROM (${cellsOf({ classId })}) c CROSS JOIN LATERAL (
    SELECT id, "submittedAt" AS at, ${free.ranked ? ranks : Prisma.sql`NULL::int AS "fromFirst", NULL::int AS "fromLast"`}
    FROM "QuizAttempt"
    WHERE "userId" = c."userId" AND quiz = c.slug AND mode = 'test' AND "submittedAt" IS NOT NULL
      AND (c."opensAt" IS NULL OR "submittedAt" >= c."opensAt") AND (c.closes IS NULL OR "submittedAt" <= c.closes)
    OFFSET 0
  ) q
  WHERE c.kind = 'quiz' AND c.slug = ANY(${[...new Set(free.texts.map(([quiz]) => quiz))]})
    ${one ? Prisma.sql`AND (c."userId", c.slug) = (SELECT "userId", quiz FROM "QuizAttempt" WHERE id = ${one.attemptId})` : Prisma.empty}`;

const ranks = Prisma.sql`row_number() OVER (ORDER BY "submittedAt", id) AS "fromFirst",
  row_number() OVER (ORDER BY "submittedAt" DESC, id) AS "fromLast"`;

const responses = (free: Free, now: Date) => Prisma.sql`
  FROM test t
  JOIN "Assignment" a ON a.id = t.assignment AND a."publishedAt" <= ${now}
  JOIN "QuizResponse" r ON r."attemptId" = t.id AND r.response IS NOT NULL
  JOIN unnest(${free.texts.map(([quiz]) => quiz)}::text[], ${free.texts.map(([, item]) => item)}::text[]) AS f (quiz, item)
    ON f.quiz = t.slug AND f.item = r.item`;

/** By the policy of its assignment, test `t` counts, or may. */
const mayCount = Prisma.sql`
  (t.attempts = 'best' OR CASE t.attempts WHEN 'first' THEN t."fromFirst" ELSE t."fromLast" END = 1)`;

/** By assignment, how many of the texts that `textsOf` reads wait: a response without a score has no mark. */
export async function countWaiting(classId: string, here: Setting): Promise<ReadonlyMap<string, number>> {
  const free = await freeTexts(classId, here, db());
  if (free.texts.length === 0) return new Map();
  const rows = await db().$queryRaw<{ assignment: string; waiting: number }[]>`
    WITH test AS (${tests(classId, free)}),
    text AS (
      SELECT DISTINCT ON (t.id, r.item) t.assignment ${responses(free, here.now)}
      WHERE r.score IS NULL AND ${mayCount}
      ORDER BY t.id, r.item, a.position, a.id
    )
    SELECT assignment, count(*)::int AS waiting FROM text GROUP BY assignment`;
  return new Map(rows.map(({ assignment, waiting }) => [assignment, waiting]));
}

const statement = ({ classId, viewer, one }: Wanted, free: Free, now: Date) => Prisma.sql`
  WITH test AS (${tests(classId, free, one)})
  SELECT DISTINCT ON (t.id, r.item) t.id AS attempt, r.item, t.slug AS quiz, t.assignment, a.position, t.member, t.at,
    p."sectionId" AS section, r.score IS NULL AS waits, h."userId" IS NOT NULL AS held
  ${responses(free, now)}
  JOIN "ClassMember" p ON p.id = t.member
  ${claim(viewer, now)}
  WHERE (r.score IS NOT NULL OR ${mayCount})
    ${one ? Prisma.sql`AND t.id = ${one.attemptId} AND r.item = ${one.item}` : Prisma.empty}
  ORDER BY t.id, r.item, a.position, a.id`;
