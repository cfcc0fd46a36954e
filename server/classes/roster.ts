/** @file The roster of a class: who is in it, and in which section. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { enter } from '#server/classes/class-access.ts';
import { memberFields, memberView, type OverviewView, type RosterView } from '#server/classes/views-roster.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';

/** All lines, those of removed people too: two statements, however many there are. @throws as `enter` */
export async function rosterFor(user: Actor | null, classId: string): Promise<RosterView> {
  const entered = await enter(user, classId, 'teach-class');
  const [members, sections] = await Promise.all([
    db().classMember.findMany({ where: { classId }, select: memberFields, orderBy: { createdAt: 'asc' } }),
    db().classSection.findMany({ where: { classId }, select: { id: true, name: true } }),
  ]);
  const byName = new Intl.Collator(undefined, { numeric: true }).compare;
  return {
    members: members.map((row) => memberView(row, entered.user.id)),
    sections: sections.toSorted((a, b) => byName(a.name, b.name)),
  };
}

/** @throws as `enter` */
export async function overviewOf(user: Actor | null, classId: string): Promise<OverviewView> {
  await enter(user, classId, 'read-class');
  const learners = { classId, role: 'learner', removedAt: null } as const;
  const [instructors, joined, all, assigned] = await Promise.all([
    instructorsOf(classId),
    db().classMember.count({ where: { ...learners, userId: { not: null } } }),
    db().classMember.count({ where: learners }),
    db().assignment.count({ where: { classId } }),
  ]);
  return { instructors, joined, awaited: all - joined, assigned };
}

/** Their names; no addresses, for whoever has the code to join sees them. */
export async function instructorsOf(classId: string): Promise<string[]> {
  const rows = await db().classMember.findMany({
    where: { classId, role: 'instructor', removedAt: null },
    select: { name: true, user: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.flatMap(({ name, user }) => name ?? user?.name ?? []);
}

/** @returns its name @throws Problem `not-found` */
export async function sectionName(tx: Client, classId: string, id: string): Promise<string> {
  const section = await tx.classSection.findFirst({ where: { id, classId }, select: { name: true } });
  if (!section) throw new Problem('not-found', 'The class has no such section.');
  return section.name;
}
