import { beforeAll, expect, test } from 'vitest';
import type { CreateInput } from '#server/classes/assignment-rules.ts';
import {
  assignmentsOf,
  changeAssignment,
  createAssignments,
  orderAssignments,
  publishAssignments,
} from '#server/classes/assignments.ts';
import { copyAssignments } from '#server/classes/assignments-copy.ts';
import { archiveClass, createClass } from '#server/classes/classes.ts';
import { db } from '#server/db.ts';
import { aClass, aClassmate, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const rules = {
  publication: 'draft',
  opensAt: null,
  dueAt: new Date('2026-12-01T15:59:59.999Z'),
  closesAt: null,
  grace: 0,
  latePercent: 0,
  attempts: 'best',
} as const satisfies Omit<CreateInput, 'items'>;
const lesson = { kind: 'lesson', slug: 'one-neuron', points: 1 } as const;
const sigmoid = { kind: 'exercise', slug: 'sigmoid', points: 10 } as const;
const quiz = { kind: 'quiz', slug: 'loss', points: 20 } as const;

let group: ClassOfTests;

beforeAll(async () => {
  group = await aClass();
});

const eventsOf = (classId: string, action: string) =>
  db().classEvent.findMany({ where: { classId, action }, orderBy: { createdAt: 'asc' } });

test('a whole unit is assigned by one act, in its order and after what is there, and each is on record', async () => {
  const { id, instructor } = await aClass();
  const [first] = await createAssignments(instructor, id, { ...rules, items: [quiz] });
  const made = await createAssignments(instructor, id, { ...rules, items: [lesson, sigmoid] });
  const listed = await assignmentsOf(instructor, id, 'zh');
  expect(listed.map((each) => each.id)).toEqual([first, ...made]);
  expect(listed[2]).toMatchObject({ ...sigmoid, state: 'draft', dueAt: rules.dueAt.toISOString(), extensions: [] });
  expect(listed.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true);
  const events = await eventsOf(id, 'assignment-created');
  expect(events.map(({ assignmentId }) => assignmentId).sort()).toEqual([first, ...made].sort());
  expect(events[0]).toMatchObject({ byId: instructor.id, detail: { kind: 'quiz', slug: 'loss', points: 20 } });
});

test('what the course does not have cannot be assigned, and nothing of the act is kept', async () => {
  const before = await db().assignment.count({ where: { classId: group.id } });
  const make = (kind: 'lesson' | 'exercise' | 'quiz') =>
    createAssignments(group.instructor, group.id, { ...rules, items: [sigmoid, { kind, slug: 'no-such', points: 1 }] });
  for (const kind of ['lesson', 'exercise', 'quiz'] as const)
    await expect(make(kind)).rejects.toEqual(refused(`unknown-${kind}`));
  expect(await db().assignment.count({ where: { classId: group.id } })).toBe(before);
});

test('who may not change assignments changes none: learners, strangers, assistants without the right, nobody in an archive', async () => {
  const { user } = await aClassmate(group);
  const assistant = await aClassmate(group);
  const setRights = (rights: ['assignments'] | []) =>
    db().classMember.update({ where: { id: assistant.member }, data: { role: 'assistant', rights } });
  await setRights([]);
  const [id = ''] = await createAssignments(group.instructor, group.id, { ...rules, items: [sigmoid] });
  const acts = (by: typeof user) => [
    () => createAssignments(by, group.id, { ...rules, items: [sigmoid] }),
    () => changeAssignment(by, group.id, id, { ...rules, points: 1 }),
    () => publishAssignments(by, group.id, { assignments: [id], publication: 'now' }),
    () => orderAssignments(by, group.id, [id]),
    () => copyAssignments(by, group.id, { from: id, days: 0 }),
  ];
  for (const by of [user, assistant.user])
    for (const act of acts(by)) await expect(act()).rejects.toEqual(refused('forbidden'));
  for (const act of acts(await aLearner())) await expect(act()).rejects.toEqual(refused('not-found'));
  await expect(assignmentsOf(user, group.id, 'en')).rejects.toEqual(refused('forbidden'));
  await setRights(['assignments']);
  await changeAssignment(assistant.user, group.id, id, { ...rules, points: 2 });
  const archived = await aClass();
  await archiveClass(archived.instructor, archived.id, true);
  await expect(createAssignments(archived.instructor, archived.id, { ...rules, items: [sigmoid] })).rejects.toEqual(
    refused('class-archived'),
  );
});

test('a change says what was before, and saving the same again is no change', async () => {
  const { id: classId, instructor } = await aClass();
  const [id = ''] = await createAssignments(instructor, classId, { ...rules, items: [sigmoid] });
  const dueAt = new Date('2026-12-08T15:59:59.999Z');
  const input = { ...rules, points: 10, dueAt, latePercent: 10 };
  await changeAssignment(instructor, classId, id, input);
  await changeAssignment(instructor, classId, id, input);
  const events = await eventsOf(classId, 'assignment-changed');
  expect(events.map(({ assignmentId, detail }) => ({ assignmentId, detail }))).toEqual([
    {
      assignmentId: id,
      detail: {
        dueAt: dueAt.toISOString(),
        dueAtBefore: rules.dueAt.toISOString(),
        latePercent: 10,
        latePercentBefore: 0,
      },
    },
  ]);
  const other = await aClass();
  await expect(changeAssignment(other.instructor, other.id, id, input)).rejects.toEqual(refused('not-found'));
});

test('several are published at once; what has been published keeps its time, and a draft again is a draft', async () => {
  const { id, instructor } = await aClass();
  const made = await createAssignments(instructor, id, { ...rules, items: [lesson, sigmoid, quiz] });
  const [first = ''] = made;
  const state = async () => (await assignmentsOf(instructor, id, 'en')).map((each) => [each.state, each.publishedAt]);
  await publishAssignments(instructor, id, { assignments: [first], publication: new Date('2026-01-01T00:00:00Z') });
  await publishAssignments(instructor, id, { assignments: made, publication: 'now' });
  const [one, two, three] = await state();
  expect(one).toEqual(['published', '2026-01-01T00:00:00.000Z']);
  expect(two).toEqual(['published', expect.any(String)]);
  expect(three).toEqual(two);
  await publishAssignments(instructor, id, { assignments: [first], publication: new Date('2126-01-01T00:00:00Z') });
  await publishAssignments(instructor, id, { assignments: made.slice(1), publication: 'draft' });
  expect(await state()).toEqual([
    ['scheduled', '2126-01-01T00:00:00.000Z'],
    ['draft', null],
    ['draft', null],
  ]);
  expect(await eventsOf(id, 'assignment-changed')).toHaveLength(6);
  const publish = publishAssignments(instructor, id, { assignments: [group.id], publication: 'now' });
  await expect(publish).rejects.toEqual(refused('not-found'));
});

test('the order is the one that was wanted, or none of it when the list had changed meanwhile', async () => {
  const { id, instructor } = await aClass();
  const made = await createAssignments(instructor, id, { ...rules, items: [lesson, sigmoid, quiz] });
  const wanted = made.toReversed();
  await orderAssignments(instructor, id, wanted);
  const order = async () => (await assignmentsOf(instructor, id, 'en')).map((each) => each.id);
  expect(await order()).toEqual(wanted);
  for (const wrong of [made.slice(1), [...made, group.id], [...made.slice(1), ...made.slice(2)]])
    await expect(orderAssignments(instructor, id, wrong)).rejects.toEqual(refused('invalid-body'));
  expect(await order()).toEqual(wanted);
  expect(await eventsOf(id, 'assignments-ordered')).toHaveLength(1);
});

test('two instructors who assign at the same time get all of both, each in its order', async () => {
  const { id, instructor } = await aClass();
  const made = await Promise.all([
    createAssignments(instructor, id, { ...rules, items: [lesson, sigmoid] }),
    createAssignments(instructor, id, { ...rules, items: [quiz, lesson] }),
  ]);
  const listed = (await assignmentsOf(instructor, id, 'en')).map((each) => each.id);
  expect([made.flat(), made.toReversed().flat()]).toContainEqual(listed);
});

test('last year’s assignments come with the same times of day by the new class’s clocks, and nothing goes out at once', async () => {
  const { id: from, instructor } = await aClass(); // in Shanghai
  const [one = '', two = ''] = await createAssignments(instructor, from, {
    ...rules,
    publication: new Date('2020-03-01T00:00:00Z'),
    dueAt: new Date('2026-03-22T15:59:59.999Z'), // 23:59 in Shanghai
    closesAt: new Date('2026-03-29T15:59:59.999Z'),
    latePercent: 20,
    items: [lesson, sigmoid],
  });
  await publishAssignments(instructor, from, { assignments: [two], publication: new Date('2126-03-01T00:00:00Z') });
  await db().extension.create({
    data: {
      assignmentId: one,
      memberId: (await aClassmate({ ...group, id: from, code: await codeOf(from) })).member,
      dueAt: rules.dueAt,
    },
  });
  const to = await createClass(instructor, { name: 'Next year', zone: 'Europe/Berlin' });
  await createAssignments(instructor, to, { ...rules, items: [quiz] });
  expect(await copyAssignments(instructor, to, { from, days: 7 })).toEqual({ copied: 2 });
  const listed = await assignmentsOf(instructor, to, 'en');
  expect(listed.map(({ kind }) => kind)).toEqual(['quiz', 'lesson', 'exercise']);
  expect(listed[1]).toMatchObject({
    ...{ state: 'draft', dueAt: '2026-03-29T21:59:59.999Z', closesAt: '2026-04-05T21:59:59.999Z' }, // summer time by then
    ...{ latePercent: 20, extensions: [] },
  });
  expect(listed[2]).toMatchObject({ state: 'scheduled', publishedAt: '2126-03-08T07:00:00.000Z' });
  expect(await assignmentsOf(instructor, from, 'en')).toHaveLength(2);
  expect(await eventsOf(to, 'assignments-copied')).toMatchObject([{ detail: { from, days: 7, copied: 2 } }]);
  await expect(copyAssignments(instructor, to, { from: group.id, days: 0 })).rejects.toEqual(refused('not-found'));
  await expect(copyAssignments(instructor, to, { from: to, days: 0 })).rejects.toEqual(refused('invalid-body'));
});

const codeOf = async (id: string) => (await db().class.findUniqueOrThrow({ where: { id } })).joinCode ?? '';
