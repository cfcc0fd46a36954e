/** @file The code behind a wrong idea, or of one learner: the newest that each learner handed in. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { groupFor, groupSchema, learnersOf } from '#server/classes/insight-group.ts';
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
  const group = await groupFor(user, classId, input);
  const { misconception = null, exercise = null, member = null } = input;
  const named = input.names === 'on' || member !== null;
  const rows = await db().$queryRaw<Row[]>`
    WITH learner AS (${learnersOf(group)}),
    judged AS (
      SELECT name, s."userId", s.exercise, s.score, s."createdAt" AS at, s.id, s.ideas AS ids,
        row_number() OVER (PARTITION BY s."userId", s.exercise ORDER BY s."createdAt" DESC, s.id DESC) = 1 AS newest
      FROM learner JOIN "Submission" s USING ("userId")
      WHERE s.verdict IS NOT NULL AND (${exercise}::text IS NULL OR s.exercise = ${exercise}) AND (${member}::text IS NULL OR member = ${member})
    ),
    own AS (
      SELECT DISTINCT ON ("userId", exercise) * FROM judged
      WHERE ${misconception}::text IS NULL OR ${misconception} = ANY(ids)
      ORDER BY "userId", exercise, at DESC, id DESC
    )
    SELECT name, p.exercise, s.language, s.source, p.score, at, newest, total
    FROM (SELECT *, count(*) OVER ()::int AS total FROM own ORDER BY at DESC LIMIT ${mostPrograms}) p JOIN "Submission" s USING (id)
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
