/** @file The assignments of a class, for those who teach it: listing, making, changing, publishing and ordering them. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { checkAssignable } from '#server/classes/assignable.ts';
import {
  type ChangeInput,
  type CreateInput,
  type PublishInput,
  publishedAt,
} from '#server/classes/assignment-rules.ts';
import { changeIn, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import {
  type AssignmentRow,
  type AssignmentView,
  assignmentFields,
  assignmentView,
  withExtensions,
} from '#server/classes/views-assignments.ts';
import { clock } from '#server/clock.ts';
import { type Client, db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { Problem } from '#server/problem.ts';

/** In their order. @throws as `enter` */
export async function assignmentsOf(user: Actor | null, classId: string, locale: Locale): Promise<AssignmentView[]> {
  await enter(user, classId, 'teach-class');
  const rows = await db().assignment.findMany({
    where: { classId },
    select: withExtensions,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const now = clock();
  return rows.map((row) => assignmentView(row, locale, now));
}

/** One of them. @throws as `enter`; Problem `not-found` */
export async function assignmentOf(
  user: Actor | null,
  classId: string,
  id: string,
  locale: Locale,
): Promise<AssignmentView> {
  await enter(user, classId, 'teach-class');
  const row = await db().assignment.findFirst({ where: { id, classId }, select: withExtensions });
  if (!row) throw noSuchAssignment();
  return assignmentView(row, locale, clock());
}

export const noSuchAssignment = () => new Problem('not-found', 'The class has no such assignment.');

/** The place after the last one. */
export async function endOf(tx: Client, classId: string): Promise<number> {
  const { _max } = await tx.assignment.aggregate({ where: { classId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

type Plain = Readonly<Record<string, string | number | null>>;

/** What an assignment says, for the record. */
export const plainRules = ({ id: _, ...row }: AssignmentRow): Plain =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );

/**
 * Makes one for each item, after those that are there.
 * @returns their ids in the same order
 * @throws as `changeIn`; Problem `unknown-lesson`, `unknown-exercise`, `unknown-quiz`
 */
export async function createAssignments(
  user: Actor | null,
  classId: string,
  { items, publication, ...rules }: CreateInput,
): Promise<string[]> {
  for (const item of items) checkAssignable(item);
  return changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    const end = await endOf(tx, classId);
    const at = publishedAt(publication, null, clock());
    const made = items.map((item) => ({ ...item, ...rules, id: newId(), publishedAt: at }));
    await tx.assignment.createMany({ data: made.map((row, place) => ({ ...row, classId, position: end + place })) });
    const abouts = made.map((row) => ({ assignmentId: row.id, detail: plainRules(row) }));
    await record(tx, entered, 'assignment-created', abouts);
    return made.map(({ id }) => id);
  });
}

/** What is different, each with what it was `…Before`; null when nothing is. */
function difference(before: AssignmentRow, after: AssignmentRow): Plain | null {
  const [old, now] = [plainRules(before), plainRules(after)];
  const changed = Object.entries(now).filter(([name, value]) => value !== old[name]);
  const detail = changed.flatMap(([name, value]) => [
    [name, value] as const,
    [`${name}Before`, old[name] ?? null] as const,
  ]);
  return changed.length > 0 ? Object.fromEntries(detail) : null;
}

async function rewrite(tx: Client, before: AssignmentRow, change: Partial<AssignmentRow>) {
  const after = { ...before, ...change };
  await tx.assignment.update({ where: { id: before.id }, data: change, select: { id: true } });
  const detail = difference(before, after);
  return detail ? [{ assignmentId: before.id, detail }] : [];
}

/** What was handed in stays; what counts of it follows the new rules at once. @throws as `changeIn`; Problem `not-found` */
export async function changeAssignment(
  user: Actor | null,
  classId: string,
  id: string,
  { publication, ...rules }: ChangeInput,
): Promise<void> {
  await changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    const before = await tx.assignment.findFirst({ where: { id, classId }, select: assignmentFields });
    if (!before) throw noSuchAssignment();
    const at = publishedAt(publication, before.publishedAt, clock());
    const changes = await rewrite(tx, before, { ...rules, publishedAt: at });
    if (changes.length > 0) await record(tx, entered, 'assignment-changed', changes);
  });
}

/** Publishes, schedules or takes back several at once. @throws as `changeIn`; Problem `not-found` */
export async function publishAssignments(
  user: Actor | null,
  classId: string,
  { assignments, publication }: PublishInput,
): Promise<void> {
  await changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    const where = { id: { in: assignments }, classId };
    const rows = await tx.assignment.findMany({ where, select: assignmentFields });
    if (rows.length < new Set(assignments).size) throw noSuchAssignment();
    const now = clock();
    const at = (row: AssignmentRow) => publishedAt(publication, row.publishedAt, now);
    const changed = rows.filter((row) => at(row)?.getTime() !== row.publishedAt?.getTime());
    // Those that change get one and the same time.
    const [first] = changed;
    if (!first) return;
    const ids = changed.map(({ id }) => id);
    await tx.assignment.updateMany({ where: { id: { in: ids } }, data: { publishedAt: at(first) } });
    const abouts = changed.map((row) => ({
      assignmentId: row.id,
      detail: difference(row, { ...row, publishedAt: at(row) }) ?? {},
    }));
    await record(tx, entered, 'assignment-changed', abouts);
  });
}

/** @throws as `changeIn`; Problem `invalid-body` when these are not exactly the class's assignments */
export async function orderAssignments(
  user: Actor | null,
  classId: string,
  assignments: readonly string[],
): Promise<void> {
  await changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    const rows = await tx.assignment.findMany({ where: { classId }, select: { id: true } });
    const wanted = new Set(assignments);
    const same = wanted.size === assignments.length && rows.length === wanted.size;
    if (!same || !rows.every(({ id }) => wanted.has(id)))
      throw new Problem('invalid-body', 'assignments: are not exactly those of the class; load the list again');
    await tx.$executeRaw`
      UPDATE "Assignment" a SET position = o.place - 1
      FROM unnest(${assignments}::text[]) WITH ORDINALITY AS o(id, place) WHERE a.id = o.id`;
    await record(tx, entered, 'assignments-ordered', { detail: { count: assignments.length } });
  });
}
