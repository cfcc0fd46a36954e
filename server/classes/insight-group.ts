/** @file Whose work the insight into a class is about: its learners, or those of one section. */
import 'server-only';
import { z } from 'zod';
import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '#server/access.ts';
import { enter } from '#server/classes/class-access.ts';
import type { InsightGroupView } from '#server/classes/views-insight.ts';
import { db } from '#server/db.ts';

export const groupSchema = z.object({ section: z.uuid().optional() });
export type GroupInput = z.infer<typeof groupSchema>;

export interface Group {
  readonly classId: string;
  readonly section: string | null;
  /** Line of the roster; without it all of them. */
  readonly member?: string;
  /** The class's. */
  readonly zone: string;
}

/** @throws Problem `not-signed-in`, `not-found`, `forbidden` */
export async function groupFor(user: Actor | null, classId: string, { section }: GroupInput): Promise<Group> {
  const { class: row } = await enter(user, classId, 'teach-class');
  return { classId, section: section ?? null, zone: row.zone };
}

/** Rows `member`, `userId` (null: has not joined), `name`, `section`. A section of another class has nobody here. */
export const learnersOf = ({ classId, section, member }: Group) => Prisma.sql`
  SELECT m.id AS member, m."userId", COALESCE(m.name, u.name, m.email, u.email, '') AS name, s.name AS section
  FROM "ClassMember" m LEFT JOIN "User" u ON u.id = m."userId" LEFT JOIN "ClassSection" s ON s.id = m."sectionId"
  WHERE m."classId" = ${classId} AND m.role = 'learner' AND m."removedAt" IS NULL
    AND (${section}::text IS NULL OR m."sectionId" = ${section}) AND (${member ?? null}::text IS NULL OR m.id = ${member ?? null})`;

/**
 * Rows `userId` and `bit`, in which each has a place of their own: `bit_count(bit_or(bit))` counts people over as many groups as wanted without
 * sorting, which takes a fraction of the time of `count(DISTINCT …)`.
 */
export const numberedLearnersOf = (group: Group) => Prisma.sql`
  SELECT "userId", set_bit(repeat('0', count(*) OVER ()::int)::varbit, row_number() OVER ()::int - 1, 1) AS bit
  FROM (${learnersOf(group)}) l WHERE "userId" IS NOT NULL`;

/** How many it is about. @throws as `groupFor` */
export async function insightGroup(user: Actor | null, classId: string, input: GroupInput): Promise<InsightGroupView> {
  const group = await groupFor(user, classId, input);
  const [[count], sections] = await Promise.all([
    db().$queryRaw<{ learners: number; joined: number }[]>`
      SELECT count(*)::int AS learners, count("userId")::int AS joined FROM (${learnersOf(group)}) l`,
    db().classSection.findMany({ where: { classId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
  ]);
  return { section: group.section, sections, ...(count ?? { learners: 0, joined: 0 }) };
}
