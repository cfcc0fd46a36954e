/** @file The free texts that a class's learners handed in for its quizzes: one statement for all of them, or for one. */
import 'server-only';
import type { Quiz } from '#grader/quiz/item.ts';
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
  const free = (await assignedQuizzes(wanted.classId, here, client)).flatMap((quiz) =>
    freeItems(quiz).map((item) => [quiz.slug, item] as const),
  );
  return free.length === 0 ? [] : client.$queryRaw<TextRow[]>(statement(wanted, free, here.now));
}

/** Each once. */
async function assignedQuizzes(classId: string, { find, now }: Setting, client: Client): Promise<Quiz[]> {
  const rows = await client.assignment.findMany({
    where: { classId, kind: 'quiz', publishedAt: { lte: now } },
    distinct: ['slug'],
    select: { slug: true },
  });
  return rows.flatMap(({ slug }) => find(slug) ?? []);
}

const statement = (
  { classId, viewer, one }: Wanted,
  free: readonly (readonly [string, string])[],
  now: Date,
) => Prisma.sql`
  WITH test AS (
    SELECT q.id, q."submittedAt" AS at, c.assignment, c.member, c.slug, c.attempts,
      row_number() OVER (its ORDER BY q."submittedAt", q.id) AS "fromFirst",
      row_number() OVER (its ORDER BY q."submittedAt" DESC, q.id) AS "fromLast"
    FROM (${cellsOf({ classId })}) c
    JOIN "QuizAttempt" q ON q."userId" = c."userId" AND q.quiz = c.slug AND q.mode = 'test' AND q."submittedAt" IS NOT NULL
    WHERE c.kind = 'quiz' AND (c."opensAt" IS NULL OR q."submittedAt" >= c."opensAt")
      AND (c.closes IS NULL OR q."submittedAt" <= c.closes)
    WINDOW its AS (PARTITION BY c.assignment, c.member)
  )
  SELECT DISTINCT ON (t.id, r.item) t.id AS attempt, r.item, t.slug AS quiz, t.assignment, a.position, t.member, t.at,
    COALESCE(p.name, u.name, p.email, u.email) AS name, p."sectionId" AS section, COALESCE(m.version, 0) AS version,
    ${Prisma.raw(markColumn)}, h."userId" IS NOT NULL AS held, COALESCE(hu.name, hu.email) AS holder
  FROM test t
  JOIN "Assignment" a ON a.id = t.assignment AND a."publishedAt" <= ${now}
  JOIN "ClassMember" p ON p.id = t.member LEFT JOIN "User" u ON u.id = p."userId"
  JOIN "QuizResponse" r ON r."attemptId" = t.id AND r.response IS NOT NULL
  JOIN unnest(${free.map(([quiz]) => quiz)}::text[], ${free.map(([, item]) => item)}::text[]) AS f (quiz, item)
    ON f.quiz = t.slug AND f.item = r.item
  ${Prisma.raw(newestMark)}
  LEFT JOIN "MarkClaim" h ON h."attemptId" = r."attemptId" AND h.item = r.item AND h."userId" <> ${viewer} AND h."expiresAt" > ${now}
  LEFT JOIN "User" hu ON hu.id = h."userId"
  WHERE (m.points IS NOT NULL OR t.attempts = 'best' OR CASE t.attempts WHEN 'first' THEN "fromFirst" ELSE "fromLast" END = 1)
    ${one ? Prisma.sql`AND t.id = ${one.attemptId} AND r.item = ${one.item}` : Prisma.empty}
  ORDER BY t.id, r.item, a.position, a.id`;
