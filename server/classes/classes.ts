/** @file Classes: making one, naming it, its code to join, its archive, and whose they are. */
import 'server-only';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { isTimeZone } from '#lib/calendar.ts';
import { ClassRole } from '#prisma/client/enums.ts';
import { type Actor, can } from '#server/access.ts';
import { changeIn, enter, imagined, lockClass } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { type ClassView, classView } from '#server/classes/views-classes.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { nameSchema } from '#server/users.ts';

const zoneSchema = z.string().refine(isTimeZone, 'is no IANA time zone');

export const classSchema = z.object({ name: nameSchema, zone: zoneSchema });
export type ClassInput = z.infer<typeof classSchema>;

/** Letters and digits that nobody confuses when a code is read out in a lecture. */
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;
const newCode = () => Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');

export const joinSchema = z.object({ code: z.string().max(100) });

/** Typed by hand: capitals, spaces and dashes do not matter. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Makes a class whose first instructor is the one who asks. @returns its id @throws Problem `not-signed-in`, `forbidden`, `rate-limited` */
export async function createClass(user: Actor | null, { name, zone }: ClassInput): Promise<string> {
  if (!user || user.guest) throw new Problem('not-signed-in', 'Sign in first.');
  if (!can(user, 'create-class')) throw new Problem('forbidden', 'Only instructors make classes.');
  await countRequest('manage-class', user.id);
  return db().$transaction(async (tx) => {
    const made = await tx.class.create({
      data: {
        ...{ name, zone, joinCode: newCode() },
        members: { create: { userId: user.id, role: 'instructor', joinedAt: clock() } },
      },
      select: { id: true },
    });
    await record(tx, { user, class: made }, 'class-created', { detail: { name, zone } });
    return made.id;
  });
}

/** The classes somebody is in, newest first; those in the archive last. */
export async function classesOf(user: Actor | null): Promise<ClassView[]> {
  if (!user || user.guest) return [];
  const rows = await db().class.findMany({
    where: user.viewing ? { id: user.viewing.id } : { members: { some: { userId: user.id, removedAt: null } } },
    include: {
      members: { where: { userId: user.id }, select: { role: true, rights: true } },
      _count: { select: { members: { where: { role: 'learner', removedAt: null } } } },
    },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
  });
  return rows.map(({ members: [membership], _count, ...row }) =>
    classView({ class: row, membership: membership ?? imagined(user, row.id) }, user, _count.members),
  );
}

/** @throws Problem `not-signed-in`, `not-found` */
export async function classFor(user: Actor | null, classId: string): Promise<ClassView> {
  const entered = await enter(user, classId, 'read-class');
  const learners = await db().classMember.count({ where: { classId, role: 'learner', removedAt: null } });
  return classView(entered, entered.user, learners);
}

/** @throws as `changeIn` */
export async function renameClass(user: Actor | null, classId: string, input: ClassInput): Promise<ClassView> {
  await changeIn(user, classId, 'change-class', async (tx, entered) => {
    await tx.class.update({ where: { id: classId }, data: input, select: { id: true } });
    const { name, zone } = entered.class;
    await record(tx, entered, 'class-changed', { detail: { ...input, oldName: name, oldZone: zone } });
  });
  return classFor(user, classId);
}

export const archiveSchema = z.object({ archived: z.boolean() });

/** Puts it into the archive, or takes it out again. @throws as `changeIn` */
export async function archiveClass(user: Actor | null, classId: string, archived: boolean): Promise<ClassView> {
  await changeIn(user, classId, 'manage-class', async (tx, entered) => {
    const data = { archivedAt: archived ? clock() : null };
    await tx.class.update({ where: { id: classId }, data, select: { id: true } });
    await record(tx, entered, archived ? 'class-archived' : 'class-restored');
  });
  return classFor(user, classId);
}

export const joinCodeSchema = z.object({
  /** A new code makes the old one worthless; without one nobody can join. */
  code: z.enum(['keep', 'new', 'none']),
  /** Of no meaning without a code. */
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
});
export type JoinCodeInput = z.infer<typeof joinCodeSchema>;

/** @throws as `changeIn` */
export async function changeJoinCode(
  user: Actor | null,
  classId: string,
  { code, expiresAt }: JoinCodeInput,
): Promise<ClassView> {
  await changeIn(user, classId, 'change-class', async (tx, entered) => {
    const joinCode = code === 'none' ? null : (code === 'keep' && entered.class.joinCode) || newCode();
    const until = joinCode === null ? null : expiresAt;
    const data = { joinCode, joinExpiresAt: until === null ? null : new Date(until) };
    await tx.class.update({ where: { id: classId }, data, select: { id: true } });
    const change = joinCode === null ? 'closed' : joinCode === entered.class.joinCode ? 'kept' : 'new';
    await record(tx, entered, 'join-code-changed', { detail: { change, expiresAt: until } });
  });
  return classFor(user, classId);
}

/** The open class that a code belongs to. @throws Problem `join-closed` */
export async function classByCode(code: string): Promise<{ readonly id: string; readonly name: string }> {
  const found = await db().class.findUnique({
    where: { joinCode: readCode(code) },
    select: { id: true, name: true, archivedAt: true, joinExpiresAt: true },
  });
  const expired = found?.joinExpiresAt && found.joinExpiresAt.getTime() < clock().getTime();
  if (!found || found.archivedAt || expired)
    throw new Problem('join-closed', 'Ask your instructor for the code that is valid now.');
  return { id: found.id, name: found.name };
}

/**
 * Makes the one who asks a learner of the class, and never more: no address is verified here. A line of the roster with their email
 * address becomes theirs; whoever was removed has their line again.
 * @returns the class's id
 * @throws Problem `not-signed-in`, `join-closed`, `rate-limited`
 */
export async function joinClass(user: Actor | null, code: string): Promise<string> {
  if (!user || !can(user, 'join-class')) throw new Problem('not-signed-in', 'Sign in or register to join.');
  await countRequest('join', user.id);
  const { id: classId } = await classByCode(code);
  return db().$transaction(async (tx) => {
    await lockClass(tx, classId); // whoever clicks twice joins once
    const mine = await tx.classMember.findUnique({ where: { classId_userId: { classId, userId: user.id } } });
    if (mine && !mine.removedAt) return classId;
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: user.id }, select: { email: true } });
    const line = mine ?? (email ? await tx.classMember.findFirst({ where: { classId, email, userId: null } }) : null);
    const data = { userId: user.id, role: ClassRole.learner, rights: [], joinedAt: clock(), removedAt: null };
    const { id: memberId } = line
      ? await tx.classMember.update({ where: { id: line.id }, data, select: { id: true } })
      : await tx.classMember.create({ data: { ...data, classId }, select: { id: true } });
    await record(tx, { user, class: { id: classId } }, 'member-joined', { memberId });
    return classId;
  });
}
