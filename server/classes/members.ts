/** @file One line of a roster: adding it by hand, changing what it says, what its person may do. */
import 'server-only';
import { z } from 'zod';
import { ClassRight, ClassRole } from '#prisma/client/enums.ts';
import { type Actor, can } from '#server/access.ts';
import { changeIn, type Entered } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { sectionName } from '#server/classes/roster.ts';
import { type MemberRow, type MemberView, memberFields, memberName, memberView } from '#server/classes/views-roster.ts';
import type { Client } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { emailSchema, nameSchema } from '#server/users.ts';

const said = {
  name: nameSchema.nullable(),
  studentId: nameSchema.nullable(),
  login: nameSchema.nullable(),
  section: z.uuid().nullable(),
};

export const newMemberSchema = z.object({ ...said, email: emailSchema });
export type NewMember = z.infer<typeof newMemberSchema>;

export const memberSchema = z.object({
  ...said,
  email: emailSchema.nullable(),
  role: z.enum(ClassRole),
  /** Of an assistant; others have none of their own. */
  rights: z.array(z.enum(ClassRight)).max(3),
});
export type MemberInput = z.infer<typeof memberSchema>;

/** Whoever may change the roster changes learners; who teaches is for instructors to say. @throws Problem `forbidden` */
export function checkMayTeachers({ user, membership }: Entered): void {
  if (!can(user, 'change-class', { membership }))
    throw new Problem('forbidden', 'Only instructors of the class say who teaches it.');
}

/** @throws Problem `last-instructor` when nobody but `memberIds` leads the class */
export async function keepInstructor(tx: Client, classId: string, memberIds: readonly string[]): Promise<void> {
  const leads = { classId, role: 'instructor', removedAt: null, userId: { not: null } } as const;
  const others = await tx.classMember.count({ where: { ...leads, id: { notIn: [...memberIds] } } });
  if (others === 0) throw new Problem('last-instructor', 'Make somebody else an instructor first.');
}

/** @throws Problem `member-exists` */
async function refuseTaken(tx: Client, classId: string, email: string | null, id?: string): Promise<void> {
  if (email === null) return;
  const other = await tx.classMember.findFirst({
    where: { classId, OR: [{ email }, { email: null, user: { email } }] },
    select: { id: true, removedAt: true },
  });
  if (!other || other.id === id) return;
  throw new Problem('member-exists', other.removedAt ? 'They were removed: bring them back.' : 'Change their line.');
}

/**
 * A learner who is awaited: the line becomes theirs when they join with this address.
 * @throws as `changeIn`; Problem `member-exists`, `not-found` for the section
 */
export const addMember = (user: Actor | null, classId: string, { section, ...rest }: NewMember): Promise<MemberView> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    await refuseTaken(tx, classId, rest.email);
    if (section) await sectionName(tx, classId, section);
    const row = await tx.classMember.create({ data: { ...rest, classId, sectionId: section }, select: memberFields });
    const detail = { change: 'added', who: memberName(row) };
    await record(tx, entered, 'member-changed', { memberId: row.id, detail });
    return memberView(row, entered.user.id);
  });

/**
 * @throws as `changeIn`; Problem `not-found`, `forbidden`, `not-joined` for somebody awaited who is to teach, `last-instructor`,
 * `member-exists`
 */
export const changeMember = (
  user: Actor | null,
  classId: string,
  memberId: string,
  { section, ...input }: MemberInput,
): Promise<MemberView> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    const before = await memberOf(tx, classId, memberId);
    const rights = input.role === 'assistant' ? [...new Set(input.rights)].toSorted() : [];
    await checkRole(tx, entered, before, input.role);
    await refuseTaken(tx, classId, input.email, memberId);
    const sectionNow = section ? await sectionName(tx, classId, section) : null;
    const data = { ...input, rights, sectionId: section };
    const changed = changesOf(before, data, sectionNow);
    if (Object.keys(changed).length === 0) return memberView(before, entered.user.id);
    const row = await tx.classMember.update({ where: { id: memberId }, data, select: memberFields });
    await record(tx, entered, 'member-changed', {
      memberId,
      detail: { change: 'edited', who: memberName(row), ...changed },
    });
    return memberView(row, entered.user.id);
  });

async function checkRole(tx: Client, entered: Entered, before: MemberRow, role: ClassRole): Promise<void> {
  if (before.role !== 'learner' || role !== 'learner') checkMayTeachers(entered);
  if (role !== 'learner' && before.userId === null)
    throw new Problem('not-joined', 'Let them join with the code, then say what they may do.');
  if (before.role === 'instructor' && role !== 'instructor') await keepInstructor(tx, entered.class.id, [before.id]);
}

type Said = Omit<MemberInput, 'section'> & { readonly sectionId: string | null };

/** What is different now, by field. */
function changesOf(before: MemberRow, now: Said, section: string | null): Record<string, string | null> {
  const fields = ['name', 'email', 'studentId', 'login', 'role'] as const;
  const changed: [string, string | null][] = fields
    .filter((field) => before[field] !== now[field])
    .map((field) => [field, now[field]]);
  if (before.sectionId !== now.sectionId) changed.push(['section', section]);
  if (before.rights.toSorted().join() !== now.rights.join()) changed.push(['rights', now.rights.join(' ')]);
  return Object.fromEntries(changed);
}

/** @throws Problem `not-found` */
export async function memberOf(tx: Client, classId: string, id: string): Promise<MemberRow> {
  const row = await tx.classMember.findFirst({ where: { id, classId }, select: memberFields });
  if (!row) throw new Problem('not-found', 'The class has no such member.');
  return row;
}
