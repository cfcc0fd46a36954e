/** @file Which program of each learner is compared with those of the others. */
import 'server-only';
import { createHash } from 'node:crypto';
import { Prisma } from '#prisma/client/client.ts';
import { learnersOf } from '#server/classes/insight-group.ts';
import { scoresOf } from '#server/classes/scores.ts';
import type { ComparedPerson } from '#server/classes/views-similarity.ts';
import { db } from '#server/db.ts';

export interface ComparedProgram extends ComparedPerson {
  readonly language: string;
  readonly source: string;
}

interface Row extends Omit<ComparedProgram, 'at'> {
  readonly at: Date;
}

/**
 * Of each learner of the class the submission that counts in the gradebook, else the last that passed, else the last. The first handed in
 * comes first.
 * @param named with their names; else with letters, which are the same on every page of the class
 */
export async function comparedPrograms(classId: string, exercise: string, named: boolean): Promise<ComparedProgram[]> {
  const assignment = await db().assignment.findFirst({
    where: { classId, kind: 'exercise', slug: exercise },
    select: { id: true },
  });
  const scores = assignment ? await scoresOf({ classId, assignment: assignment.id }) : [];
  const counting = scores.flatMap(({ work }) => work ?? []);
  const rows = await db().$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (member) member, name, section, s.language, s.source, s."createdAt" AS at, s.score
      FROM (${learnersOf({ classId, section: null, zone: '' })}) l JOIN "Submission" s USING ("userId")
      WHERE s.exercise = ${exercise}
      ORDER BY member, s.id = ANY(${counting}::text[]) DESC, COALESCE(s.verdict = 'pass', FALSE) DESC, s."createdAt" DESC, s.id DESC
    ) p ORDER BY at, member`;
  const letters = named ? null : lettersOf(rows.map(({ member }) => member));
  return rows.map(({ at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    ...(letters ? { name: letters.get(row.member) ?? '', section: null } : {}),
  }));
}

/** How many learners of the class have handed in each of these exercises. */
export async function handedIn(classId: string, slugs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ exercise: string; learners: number }[]>`
    SELECT s.exercise, count(DISTINCT s."userId")::int AS learners
    FROM (${learnersOf({ classId, section: null, zone: '' })}) l JOIN "Submission" s USING ("userId")
    WHERE s.exercise IN (${Prisma.join([...slugs])}) GROUP BY s.exercise`;
  return new Map(rows.map(({ exercise, learners }) => [exercise, learners]));
}

/** In an order that says nothing: neither of names nor of times. */
function lettersOf(members: readonly string[]): Map<string, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const shuffled = members.map((member) => [hash(member), member] as const).sort();
  return new Map(shuffled.map(([, member], place) => [member, letter(place)]));
}

/** A to Z, AA to AZ, BA … as columns of a spreadsheet. */
function letter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last;
}
