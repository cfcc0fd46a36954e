/** @file Classes: making one, naming it, its code to join, its archive, and whose they are. */
import 'server-only';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { isTimeZone } from '#lib/calendar.ts';
import { type Actor, can } from '#server/access.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { type ClassView, classView } from '#server/classes/views-classes.ts';
import { type Client, db } from '#server/db.ts';
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

/** Typed by hand: capitals, spaces and dashes do not matter. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Makes a class whose first instructor is the one who asks. @returns its id @throws Problem `forbidden` */
export async function createClass(user: Actor | null, { name, zone }: ClassInput): Promise<string> {
  if (!user || !can(user, 'create-class')) throw new Problem('forbidden', 'Only instructors make classes.');
  return db().$transaction(async (tx) => {
    const made = await tx.class.create({
      data: {
        ...{ name, zone, joinCode: newCode() },
        members: { create: { userId: user.id, role: 'instructor', joinedAt: new Date() } },
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
    where: { members: { some: { userId: user.id, removedAt: null } } },
    include: {
      members: { where: { userId: user.id }, select: { role: true, rights: true } },
      _count: { select: { members: { where: { role: 'learner', removedAt: null } } } },
    },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
  });
  return rows.map(({ members: [membership], _count, ...row }) =>
    classView({ class: row, membership: membership ?? null }, user, _count.members),
  );
}

/** @throws Problem `not-signed-in`, `not-found` */
export async function classFor(user: Actor | null, classId: string): Promise<ClassView> {
  const entered = await enter(user, classId, 'read-class');
  const learners = await db().classMember.count({ where: { classId, role: 'learner', removedAt: null } });
  return classView(entered, entered.user, learners);
}

/** Lets a change and its record happen together, for one who may. @throws as `enter` */
async function changing(
  user: Actor | null,
  classId: string,
  change: (tx: Client, entered: Entered) => Promise<void>,
  action: 'manage-class' | 'change-class' = 'change-class',
): Promise<ClassView> {
  await db().$transaction(async (tx) => change(tx, await enter(user, classId, action, tx)));
  return classFor(user, classId);
}

export const renameClass = (user: Actor | null, classId: string, input: ClassInput): Promise<ClassView> =>
  changing(user, classId, async (tx, entered) => {
    await tx.class.update({ where: { id: classId }, data: input, select: { id: true } });
    await record(tx, entered, 'class-changed', { detail: input });
  });

export const archiveSchema = z.object({ archived: z.boolean() });

export const archiveClass = (user: Actor | null, classId: string, archived: boolean): Promise<ClassView> =>
  changing(
    user,
    classId,
    async (tx, entered) => {
      const data = { archivedAt: archived ? new Date() : null };
      await tx.class.update({ where: { id: classId }, data, select: { id: true } });
      await record(tx, entered, archived ? 'class-archived' : 'class-restored');
    },
    'manage-class',
  );

export const joinCodeSchema = z.object({
  /** Whether there is one at all; each time a new one is made, and the old one is worth nothing. */
  open: z.boolean(),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
});
export type JoinCodeInput = z.infer<typeof joinCodeSchema>;

export const changeJoinCode = (
  user: Actor | null,
  classId: string,
  { open, expiresAt }: JoinCodeInput,
): Promise<ClassView> =>
  changing(user, classId, async (tx, entered) => {
    const data = open
      ? { joinCode: newCode(), joinExpiresAt: expiresAt === null ? null : new Date(expiresAt) }
      : { joinCode: null, joinExpiresAt: null };
    await tx.class.update({ where: { id: classId }, data, select: { id: true } });
    await record(tx, entered, 'join-code-changed', { detail: { open, expiresAt: open ? expiresAt : null } });
  });

/** The open class that a code belongs to. @throws Problem `join-closed`, `rate-limited` */
export async function classByCode(user: Actor, code: string): Promise<{ readonly id: string; readonly name: string }> {
  await countRequest('join', user.id);
  const found = await db().class.findUnique({
    where: { joinCode: readCode(code) },
    select: { id: true, name: true, archivedAt: true, joinExpiresAt: true },
  });
  const expired = found?.joinExpiresAt && found.joinExpiresAt.getTime() < Date.now();
  if (!found || found.archivedAt || expired)
    throw new Problem('join-closed', 'Ask your instructor for the code that is valid now.');
  return { id: found.id, name: found.name };
}

/**
 * Makes the one who asks a learner of the class. A line of the roster with their email address becomes theirs; whoever was removed is
 * there again as before.
 * @returns the class's id
 * @throws Problem `not-signed-in`, `join-closed`, `rate-limited`
 */
export async function joinClass(user: Actor | null, code: string): Promise<string> {
  if (!user || !can(user, 'join-class')) throw new Problem('not-signed-in', 'Sign in or register to join.');
  const { id: classId } = await classByCode(user, code);
  const joinedAt = new Date();
  return db().$transaction(async (tx) => {
    // One at a time: whoever clicks twice joins once.
    await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${classId} FOR NO KEY UPDATE`;
    const mine = await tx.classMember.findUnique({ where: { classId_userId: { classId, userId: user.id } } });
    if (mine && !mine.removedAt) return classId;
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: user.id }, select: { email: true } });
    const awaited =
      mine ?? (email ? await tx.classMember.findFirst({ where: { classId, email, userId: null } }) : null);
    const data = { userId: user.id, joinedAt, removedAt: null };
    const { id: memberId } = awaited
      ? await tx.classMember.update({ where: { id: awaited.id }, data, select: { id: true } })
      : await tx.classMember.create({ data: { ...data, classId }, select: { id: true } });
    await record(tx, { user, class: { id: classId } }, 'member-joined', { memberId });
    return classId;
  });
}
