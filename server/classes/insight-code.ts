/** @file The code behind a wrong idea, or of one learner: the newest that each learner handed in. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '#server/access.ts';
import { type Group, groupFor, groupSchema, learnersOf } from '#server/classes/insight-group.ts';
import { nameOf } from '#server/classes/insight-misconceptions.ts';
import type { CodeBehindView } from '#server/classes/views-insight.ts';
import { db } from '#server/db.ts';

export const codeSchema = groupSchema
  .extend({
    misconception: z.string().max(80).optional(),
    exercise: z.string().max(80).optional(),
    /** Of the roster: whose code it is is known then, so names are shown. */
    member: z.uuid().optional(),
    names: z.enum(['on', 'off']).default('off'),
  })
  .refine(({ misconception, member }) => misconception ?? member, 'name a misconception or a member');
export type CodeInput = z.infer<typeof codeSchema>;

const mostPrograms = 50;

interface Row {
  readonly name: string;
  readonly exercise: string;
  readonly language: string;
  readonly source: string;
  readonly score: number;
  readonly at: Date;
  readonly newest: boolean;
  readonly total: number;
}

/** Anonymous unless names are asked for. @throws as `groupFor` */
export async function codeBehind(
  user: Actor | null,
  classId: string,
  input: CodeInput,
  locale: Locale,
): Promise<CodeBehindView> {
  const { misconception = null, exercise = null, member = null } = input;
  const group = { ...(await groupFor(user, classId, input)), ...(member === null ? {} : { member }) };
  const named = input.names === 'on' || member !== null;
  const own = misconception === null ? newestOf(group, exercise) : showing(group, misconception, exercise);
  const rows = await db().$queryRaw<Row[]>`
    SELECT name, s.exercise, s.language, s.source, s.score, at, newest, total
    FROM (SELECT *, count(*) OVER ()::int AS total FROM (${own}) own ORDER BY at DESC LIMIT ${mostPrograms}) p JOIN "Submission" s USING (id)
    ORDER BY at DESC`;
  return {
    misconception: misconception === null ? null : { id: misconception, name: nameOf(misconception, locale) },
    total: rows[0]?.total ?? 0,
    named,
    programs: rows.map(({ name, exercise: slug, at, total: _, ...row }) => ({
      ...row,
      learner: named ? name : null,
      exercise: slug,
      title: exerciseBySlug(slug)?.title[locale] ?? slug,
      at: at.toISOString(),
    })),
  };
}

/** Of each learner and exercise, the newest submission that shows it. */
const showing = (group: Group, misconception: string, exercise: string | null) => Prisma.sql`
  SELECT DISTINCT ON ("userId", i.slug) l.name, i."workId" AS id, i.at, i.latest AS newest
  FROM (${learnersOf(group)}) l JOIN "ShownIdea" i USING ("userId")
  WHERE i.kind = 'exercise' AND i.idea = ${misconception} AND (${exercise}::text IS NULL OR i.slug = ${exercise})
  ORDER BY "userId", i.slug, i.at DESC, i."workId" DESC`;

/** Of each learner and exercise, the newest judged submission. */
const newestOf = (group: Group, exercise: string | null) => Prisma.sql`
  SELECT DISTINCT ON ("userId", s.exercise) l.name, s.id, s."createdAt" AS at, TRUE AS newest
  FROM (${learnersOf(group)}) l JOIN "Submission" s USING ("userId")
  WHERE s.status <> 'internal-error' AND (${exercise}::text IS NULL OR s.exercise = ${exercise})
  ORDER BY "userId", s.exercise, s."createdAt" DESC, s.id DESC`;
