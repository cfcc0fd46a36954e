/** @file The free texts that a class's learners handed in for its quizzes: one statement for all of them, or for one. */
import 'server-only';
import { Prisma } from '#prisma/client/client.ts';
import { markColumn, newestMark } from '#server/attempts-rows.ts';
import { cellsOf } from '#server/classes/scores.ts';
import { type Client, db } from '#server/db.ts';
import { freeItems, type TextKey } from '#server/marks.ts';
import type { Setting } from '#server/quizzes.ts';
import type { MarkRow } from '#server/views-quiz.ts';

export interface TextRow {
  readonly attempt: string;
  readonly item: string;
  readonly quiz: string;
  readonly assignment: string;
  /** Of the assignment in the class. */
  readonly position: number;
  readonly member: string;
  readonly name: string | null;
  /** Id. */
  readonly section: string | null;
  /** When it was handed in. */
  readonly at: Date;
  readonly version: number;
  readonly mark: MarkRow | null;
  /** Somebody else than the viewer has it open. */
  readonly held: boolean;
  readonly holder: string | null;
}

export const waits = ({ mark }: TextRow): boolean => mark === null;

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
export async function textsOf(wanted: Wanted, here: Setting, client: Client = db()): Promise<TextRow[]> {
  const free = await freeTexts(wanted.classId, here, client);
  return free.length === 0 ? [] : client.$queryRaw<TextRow[]>(statement(wanted, free, here.now));
}

/** Those of the quizzes that are assigned, each once. */
async function freeTexts(classId: string, { find, now }: Setting, client: Client): Promise<Free> {
  const rows = await client.assignment.findMany({
    where: { classId, kind: 'quiz', publishedAt: { lte: now } },
    distinct: ['slug'],
    select: { slug: true },
  });
  return rows.flatMap(({ slug }) => {
    const quiz = find(slug);
    return quiz ? freeItems(quiz).map((item) => [slug, item] as const) : [];
  });
}

type Free = readonly (readonly [quiz: string, item: string])[];

/** Tests of those quizzes that may count, with the assignment they are for; or those alone that its writer took of the quiz of `one` text. */
const tests = (classId: string, free: Free, one?: TextKey) => Prisma.sql`
  SELECT q.id, q."submittedAt" AS at, c.assignment, c.member, c.slug, c.attempts,
    row_number() OVER (its ORDER BY q."submittedAt", q.id) AS "fromFirst",
    row_number() OVER (its ORDER BY q."submittedAt" DESC, q.id) AS "fromLast"
  FROM (${cellsOf({ classId })}) c
  JOIN "QuizAttempt" q ON q."userId" = c."userId" AND q.quiz = c.slug AND q.mode = 'test' AND q."submittedAt" IS NOT NULL
  WHERE c.kind = 'quiz' AND c.slug = ANY(${[...new Set(free.map(([quiz]) => quiz))]}) AND (c."opensAt" IS NULL OR q."submittedAt" >= c."opensAt")
    AND (c.closes IS NULL OR q."submittedAt" <= c.closes)
    ${one ? Prisma.sql`AND (c."userId", c.slug) = (SELECT "userId", quiz FROM "QuizAttempt" WHERE id = ${one.attemptId})` : Prisma.empty}
  WINDOW its AS (PARTITION BY c.assignment, c.member)`;

const responses = (free: Free, now: Date) => Prisma.sql`
  FROM test t
  JOIN "Assignment" a ON a.id = t.assignment AND a."publishedAt" <= ${now}
  JOIN "QuizResponse" r ON r."attemptId" = t.id AND r.response IS NOT NULL
  JOIN unnest(${free.map(([quiz]) => quiz)}::text[], ${free.map(([, item]) => item)}::text[]) AS f (quiz, item)
    ON f.quiz = t.slug AND f.item = r.item`;

/** By the policy of its assignment, test `t` counts, or may. */
const mayCount = Prisma.sql`
  (t.attempts = 'best' OR CASE t.attempts WHEN 'first' THEN t."fromFirst" ELSE t."fromLast" END = 1)`;

/** By assignment, how many of the texts that `textsOf` reads have no mark: a response without a score has none. */
export async function countWaiting(classId: string, here: Setting): Promise<ReadonlyMap<string, number>> {
  const free = await freeTexts(classId, here, db());
  if (free.length === 0) return new Map();
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
    COALESCE(p.name, u.name, p.email, u.email) AS name, p."sectionId" AS section, COALESCE(m.version, 0) AS version,
    ${Prisma.raw(markColumn)}, h."userId" IS NOT NULL AS held, COALESCE(hu.name, hu.email) AS holder
  ${responses(free, now)}
  JOIN "ClassMember" p ON p.id = t.member LEFT JOIN "User" u ON u.id = p."userId"
  ${Prisma.raw(newestMark)}
  LEFT JOIN "MarkClaim" h ON h."attemptId" = r."attemptId" AND h.item = r.item AND h."userId" <> ${viewer} AND h."expiresAt" > ${now}
  LEFT JOIN "User" hu ON hu.id = h."userId"
  WHERE (m.points IS NOT NULL OR ${mayCount})
    ${one ? Prisma.sql`AND t.id = ${one.attemptId} AND r.item = ${one.item}` : Prisma.empty}
  ORDER BY t.id, r.item, a.position, a.id`;
