import { beforeAll, expect, test } from 'vitest';
import { deleteAssignment, lossesOf } from '#server/classes/assignment-deletion.ts';
import { assignmentsOf, createAssignments } from '#server/classes/assignments.ts';
import { extend, extendable } from '#server/classes/extensions.ts';
import { scoresOf } from '#server/classes/scores.ts';
import { db } from '#server/db.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const due = Date.parse('2026-11-24T15:59:59.999Z');
const at = (hours: number) => new Date(due + hours * 3_600_000);

let group: ClassOfTests;
let ada: Awaited<ReturnType<typeof aClassmate>>;
let bo: typeof ada;
let id: string;

const assign = async (dueAt: Date | null = at(0)) => {
  const rules = {
    publication: 'now',
    opensAt: null,
    dueAt,
    closesAt: dueAt && at(48),
    grace: 0,
    latePercent: 10,
  } as const;
  const items = [{ kind: 'exercise', slug: 'sigmoid', points: 10 } as const];
  const [made = ''] = await createAssignments(group.instructor, group.id, { ...rules, attempts: 'best', items });
  return made;
};
const give = (members: string[], dueAt: Date, rest: { closesAt?: Date; reason?: string } = {}) =>
  extend(group.instructor, group.id, id, {
    members,
    extension: { dueAt, closesAt: rest.closesAt ?? null, reason: rest.reason ?? null },
  });
const withdraw = (members: string[]) => extend(group.instructor, group.id, id, { members, extension: null });
const scoreOf = async (member: string) => (await scoresOf({ classId: group.id, member, assignment: id }))[0]?.score;

beforeAll(async () => {
  group = await aClass();
  [ada, bo] = [await aClassmate(group), await aClassmate(group)];
  id = await assign();
  for (const { user } of [ada, bo]) await aSubmission(user, { at: at(30), score: 1 });
});

test('an extension given to several counts for them at once, can be changed for one, and is taken away again', async () => {
  expect([await scoreOf(ada.member), await scoreOf(bo.member)]).toEqual([0.8, 0.8]);
  await give([ada.member, bo.member], at(24), { reason: 'ill' });
  expect([await scoreOf(ada.member), await scoreOf(bo.member)]).toEqual([0.9, 0.9]);
  await give([ada.member], at(72));
  expect([await scoreOf(ada.member), await scoreOf(bo.member)]).toEqual([1, 0.9]);
  const [listed] = await assignmentsOf(group.instructor, group.id, 'en');
  expect(listed?.extensions).toEqual([
    expect.objectContaining({ member: bo.member, reason: 'ill', dueAt: at(24).toISOString() }),
    expect.objectContaining({ member: ada.member, reason: null, dueAt: at(72).toISOString() }),
  ]);
  await withdraw([ada.member]);
  await withdraw([ada.member, bo.member]);
  expect([await scoreOf(ada.member), await scoreOf(bo.member)]).toEqual([0.8, 0.8]);
  const events = await db().classEvent.findMany({
    where: { classId: group.id, memberId: ada.member, assignmentId: id },
    orderBy: { createdAt: 'asc' },
  });
  expect(events).toMatchObject([
    { action: 'extension-given', detail: { dueAt: at(24).toISOString(), reason: 'ill', dueAtBefore: null } },
    { action: 'extension-given', detail: { dueAt: at(72).toISOString(), dueAtBefore: at(24).toISOString() } },
    { action: 'extension-withdrawn', detail: { dueAtBefore: at(72).toISOString() } },
  ]);
});

test('an extension that gives no time, or is for nobody of the class, is refused, and nobody gets it', async () => {
  const other = await aClassmate(await aClass());
  await expect(give([ada.member, other.member], at(24))).rejects.toEqual(refused('not-found'));
  await expect(give([ada.member], at(0))).rejects.toEqual(refused('invalid-body'));
  const open = await assign(null);
  const extension = { dueAt: at(24), closesAt: null, reason: null };
  const unlimited = extend(group.instructor, group.id, open, { members: [ada.member], extension });
  await expect(unlimited).rejects.toEqual(refused('invalid-body'));
  await expect(extend(ada.user, group.id, id, { members: [ada.member], extension })).rejects.toEqual(
    refused('forbidden'),
  );
  expect(await db().extension.count({ where: { memberId: ada.member } })).toBe(0);
});

test('those to whom one can be given are the learners by name, also who has not joined yet', async () => {
  const other = await aClass();
  await aClassmate(other); // Ada
  await db().classMember.create({ data: { classId: other.id, email: 'zoe@example.org' } });
  const gone = await aClassmate(other);
  await db().classMember.update({ where: { id: gone.member }, data: { removedAt: at(0) } });
  const section = await db().classSection.create({ data: { classId: other.id, name: 'Monday' } });
  await db().classMember.create({ data: { classId: other.id, name: '李雷', sectionId: section.id } });
  const names = (await extendable(other.instructor, other.id)).map(({ name, section }) => [name, section]);
  expect(names).toEqual(
    [
      ['Ada', null],
      ['zoe@example.org', null],
      ['李雷', 'Monday'],
    ].sort(([one], [two]) => `${one}`.localeCompare(`${two}`)),
  );
});

test('an assignment goes only with what one was told goes with it; what learners handed in stays', async () => {
  await give([ada.member], at(24));
  const key = { assignmentId: id, memberId: bo.member };
  await db().scoreOverride.create({ data: { ...key, score: 0.5, reason: 'oral' } });
  await db().scoreOverride.create({ data: { ...key, score: 0.4, reason: 'a slip', undoneAt: at(0) } });
  await db().scoreComment.create({ data: { ...key, text: 'Well done' } });
  expect(await lossesOf(group.instructor, group.id, id)).toEqual({
    extensions: [{ name: 'Ada', dueAt: at(24).toISOString() }],
    overrides: [{ name: 'Ada', score: 0.5, reason: 'oral' }],
    comments: [{ name: 'Ada', text: 'Well done' }],
  });
  const remove = (counts: [number, number, number], by = group.instructor) => {
    const [extensions, overrides, comments] = counts;
    return deleteAssignment(by, group.id, id, { extensions, overrides, comments });
  };
  const unconfirmed = remove([0, 0, 0]);
  await expect(unconfirmed).rejects.toMatchObject({
    code: 'unconfirmed-loss',
    more: { extensions: 1, overrides: 1, comments: 1 },
  });
  await expect(remove([1, 1, 1], ada.user)).rejects.toEqual(refused('forbidden'));
  await remove([1, 1, 1]);
  await expect(remove([1, 1, 1])).rejects.toEqual(refused('not-found'));
  expect(await db().submission.count({ where: { userId: ada.user.id } })).toBe(1);
  expect(await db().classEvent.findMany({ where: { classId: group.id, action: 'assignment-deleted' } })).toMatchObject([
    { assignmentId: id, detail: { slug: 'sigmoid', dueAt: at(0).toISOString(), overrides: 1 } },
  ]);
});
