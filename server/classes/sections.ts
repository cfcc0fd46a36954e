/** @file Sections of a class: making, renaming and deleting them. */
import 'server-only';
import { z } from 'zod';
import type { Actor } from '#server/access.ts';
import { changeIn } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { sectionName } from '#server/classes/roster.ts';
import type { SectionView } from '#server/classes/views-roster.ts';
import type { Client } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { nameSchema } from '#server/users.ts';

export const sectionSchema = z.object({ name: nameSchema });

async function refuseTaken(tx: Client, classId: string, name: string, id?: string): Promise<void> {
  const other = await tx.classSection.findUnique({ where: { classId_name: { classId, name } }, select: { id: true } });
  if (other && other.id !== id) throw new Problem('section-exists', 'Choose another name.');
}

/** @throws as `changeIn`; Problem `section-exists` */
export const createSection = (user: Actor | null, classId: string, name: string): Promise<SectionView> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    await refuseTaken(tx, classId, name);
    const made = await tx.classSection.create({ data: { classId, name }, select: { id: true, name: true } });
    await record(tx, entered, 'section-changed', { detail: { change: 'created', section: name } });
    return made;
  });

/** @throws as `changeIn`; Problem `section-exists`, `not-found` */
export const renameSection = (user: Actor | null, classId: string, id: string, name: string): Promise<SectionView> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    const old = await sectionName(tx, classId, id);
    await refuseTaken(tx, classId, name, id);
    const renamed = await tx.classSection.update({ where: { id }, data: { name }, select: { id: true, name: true } });
    await record(tx, entered, 'section-changed', { detail: { change: 'renamed', section: name, old } });
    return renamed;
  });

/** Its members stay in the class. @throws as `changeIn`; Problem `not-found` */
export const deleteSection = (user: Actor | null, classId: string, id: string): Promise<void> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    const section = await sectionName(tx, classId, id);
    await tx.classSection.delete({ where: { id }, select: { id: true } });
    await record(tx, entered, 'section-changed', { detail: { change: 'deleted', section } });
  });
