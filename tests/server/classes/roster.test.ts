import { expect, test } from 'vitest';
import type { ClassRight } from '#prisma/client/enums.ts';
import type { Actor } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { trailOf } from '#server/classes/class-trail.ts';
import { archiveClass, joinClass } from '#server/classes/classes.ts';
import { joinOffer } from '#server/classes/join-link.ts';
import { linkMember } from '#server/classes/link-member.ts';
import { addMember, changeMember, type MemberInput } from '#server/classes/members.ts';
import { changeMembers, leaveClass } from '#server/classes/members-many.ts';
import { overviewOf, rosterFor } from '#server/classes/roster.ts';
import { createSection, deleteSection, renameSection } from '#server/classes/sections.ts';
import { db } from '#server/db.ts';
import { aClass, aClassmate, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const unsaid = { name: null, studentId: null, login: null, section: null };
const learner: MemberInput = { ...unsaid, email: null, role: 'learner', rights: [] };
const assistant = (...rights: ClassRight[]): MemberInput => ({ ...learner, role: 'assistant', rights });
const instructor: MemberInput = { ...learner, role: 'instructor' };

const lineOf = async ({ id, instructor }: ClassOfTests, member: string) =>
  (await rosterFor(instructor, id)).members.find((each) => each.id === member);
const mine = async ({ id, instructor }: ClassOfTests) =>
  (await rosterFor(instructor, id)).members.find((each) => each.mine)?.id ?? '';
const acts = async ({ id, instructor }: ClassOfTests) =>
  (await trailOf(instructor, id, 'en', { after: null })).events.map(({ act, detail }) => [act, detail]);

/** A classmate who assists with these rights. */
async function anAssistant(group: ClassOfTests, ...rights: ClassRight[]) {
  const mate = await aClassmate(group);
  await changeMember(group.instructor, group.id, mate.member, assistant(...rights));
  return mate;
}

test('an awaited line added by hand is a learner’s when they join with its address, with the name that the roster gives them', async () => {
  const group = await aClass();
  const user = await aLearner();
  const monday = await createSection(group.instructor, group.id, 'Monday');
  const given = { name: 'Ada Lovelace', email: user.email ?? '', studentId: '17', login: null, section: monday.id };
  const line = await addMember(group.instructor, group.id, given);
  expect(line).toMatchObject({ name: 'Ada Lovelace', account: null, joinedAt: null, role: 'learner' });
  expect(await overviewOf(group.instructor, group.id)).toEqual({
    instructors: ['Prof'],
    joined: 0,
    awaited: 1,
    assigned: 0,
  });
  await joinClass(user, group.code);
  expect(await lineOf(group, line.id)).toMatchObject({ account: { name: 'Ada' }, section: monday.id, removed: false });
  const again = { ...given, section: null };
  await expect(addMember(group.instructor, group.id, again)).rejects.toEqual(refused('member-exists'));
  const mate = await aClassmate(group); // who has no line but that of joining
  const same = { ...again, email: mate.user.email ?? '' };
  await expect(addMember(group.instructor, group.id, same)).rejects.toEqual(refused('member-exists'));
  const elsewhere = { ...again, email: 'new@x.org', section: crypto.randomUUID() };
  await expect(addMember(group.instructor, group.id, elsewhere)).rejects.toEqual(refused('not-found'));
});

test('what the roster says of somebody is changed and on record by field; saying the same again is no event', async () => {
  const group = await aClass();
  const { member } = await aClassmate(group);
  const monday = await createSection(group.instructor, group.id, 'Monday');
  const input = { ...learner, name: 'Ada L.', email: 'ada@x.org', studentId: '17', section: monday.id };
  expect(await changeMember(group.instructor, group.id, member, input)).toMatchObject({
    name: 'Ada L.',
    studentId: '17',
  });
  await changeMember(group.instructor, group.id, member, input);
  const [last, ...before] = await acts(group);
  const detail = {
    change: 'edited',
    who: 'Ada L.',
    name: 'Ada L.',
    email: 'ada@x.org',
    studentId: '17',
    section: 'Monday',
  };
  expect(last).toEqual(['member-changed', detail]);
  expect(before.map(([act]) => act)).toEqual(['section-changed', 'member-joined', 'class-created']);
  const other = await aClassmate(group);
  await expect(
    changeMember(group.instructor, group.id, other.member, { ...learner, email: 'ada@x.org' }),
  ).rejects.toEqual(refused('member-exists'));
});

test('an instructor makes others assistants and instructors once they have joined, and only instructors do', async () => {
  const group = await aClass();
  const helper = await anAssistant(group, 'roster');
  const { member } = await aClassmate(group);
  expect(await lineOf(group, helper.member)).toMatchObject({ role: 'assistant', rights: ['roster'] });
  expect(await changeMember(helper.user, group.id, member, { ...learner, name: 'By hand' })).toMatchObject({
    name: 'By hand',
  });
  for (const [who, input] of [
    [member, assistant()],
    [member, instructor],
    [helper.member, assistant('roster', 'scores')],
    [helper.member, instructor],
    [await mine(group), learner],
  ] as const) {
    await expect(changeMember(helper.user, group.id, who, input)).rejects.toEqual(refused('forbidden'));
  }
  const removal = { members: [helper.member], removed: true };
  await expect(changeMembers(helper.user, group.id, removal)).rejects.toEqual(refused('forbidden'));
  const awaited = await addMember(group.instructor, group.id, { ...unsaid, email: 'colleague@x.org' });
  await expect(changeMember(group.instructor, group.id, awaited.id, instructor)).rejects.toEqual(refused('not-joined'));
  // A right belongs to the role.
  expect(
    await changeMember(group.instructor, group.id, helper.member, { ...learner, rights: ['scores'] }),
  ).toMatchObject({
    role: 'learner',
    rights: [],
  });
});

test('a class keeps an instructor: the last one is neither demoted nor removed, and does not leave, not even two at once', async () => {
  const group = await aClass();
  const me = await mine(group);
  const prof = group.instructor;
  const none = refused('last-instructor');
  await expect(changeMember(prof, group.id, me, learner)).rejects.toEqual(none);
  await expect(changeMembers(prof, group.id, { members: [me], removed: true })).rejects.toEqual(none);
  await expect(leaveClass(prof, group.id)).rejects.toEqual(none);
  const second = await aClassmate(group);
  await changeMember(prof, group.id, second.member, instructor);
  await expect(changeMembers(prof, group.id, { members: [me, second.member], removed: true })).rejects.toEqual(none);
  const both = await Promise.allSettled([leaveClass(prof, group.id), leaveClass(second.user, group.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('who is removed is out at once, keeps the line with all it says, and can be brought back as they were', async () => {
  const group = await aClass();
  const helper = await anAssistant(group, 'scores');
  const { user, member } = await aClassmate(group);
  await changeMembers(group.instructor, group.id, { members: [member, helper.member], removed: true });
  await expect(overviewOf(user, group.id)).rejects.toEqual(refused('not-found'));
  await expect(rosterFor(helper.user, group.id)).rejects.toEqual(refused('not-found'));
  expect(await overviewOf(group.instructor, group.id)).toMatchObject({ joined: 0 });
  await changeMembers(group.instructor, group.id, { members: [helper.member], removed: false });
  expect((await rosterFor(helper.user, group.id)).members).toHaveLength(3);
  expect(await lineOf(group, helper.member)).toMatchObject({ role: 'assistant', rights: ['scores'], removed: false });
  const [back, away] = await acts(group);
  expect([back, away]).toEqual([
    ['member-changed', { change: 'returned', count: 1, who: 'Ada' }],
    ['member-removed', { count: 2, who: 'Ada, Ada' }],
  ]);
});

test('somebody leaves by themselves, and comes back with the code', async () => {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  await leaveClass(user, group.id);
  expect(await lineOf(group, member)).toMatchObject({ removed: true });
  await expect(leaveClass(user, group.id)).rejects.toEqual(refused('not-found'));
  await joinClass(user, group.code);
  expect(await lineOf(group, member)).toMatchObject({ removed: false });
});

test('sections are made, renamed and deleted, several people move at once, and nobody is lost with a section', async () => {
  const group = await aClass();
  const [one, two] = [await aClassmate(group), await aClassmate(group)];
  const monday = await createSection(group.instructor, group.id, 'Monday');
  await expect(createSection(group.instructor, group.id, 'Monday')).rejects.toEqual(refused('section-exists'));
  const friday = await createSection(group.instructor, group.id, 'Friday');
  await expect(renameSection(group.instructor, group.id, friday.id, 'Monday')).rejects.toEqual(
    refused('section-exists'),
  );
  await renameSection(group.instructor, group.id, friday.id, 'Thursday');
  await changeMembers(group.instructor, group.id, {
    members: [one.member, two.member, one.member],
    section: monday.id,
  });
  const roster = await rosterFor(group.instructor, group.id);
  expect(roster.sections.map(({ name }) => name)).toEqual(['Monday', 'Thursday']);
  expect(roster.members.filter(({ section }) => section === monday.id)).toHaveLength(2);
  await deleteSection(group.instructor, group.id, monday.id);
  expect((await rosterFor(group.instructor, group.id)).members.map(({ section }) => section)).toEqual([
    null,
    null,
    null,
  ]);
  const other = await aClass();
  const foreign = await createSection(other.instructor, other.id, 'Theirs');
  const move = { members: [one.member], section: foreign.id };
  await expect(changeMembers(group.instructor, group.id, move)).rejects.toEqual(refused('not-found'));
  await expect(deleteSection(group.instructor, group.id, foreign.id)).rejects.toEqual(refused('not-found'));
  const stranger = { members: [(await aClassmate(other)).member], removed: true };
  await expect(changeMembers(group.instructor, group.id, stranger)).rejects.toEqual(refused('not-found'));
});

test('who joined with another address becomes one with their line of the roster, and what was given to the line stays', async () => {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  const given = { name: 'Ada Lovelace', email: 'ada@uni.example', studentId: '17', login: null, section: null };
  const { id: line } = await addMember(group.instructor, group.id, given);
  const [first, second] = await Promise.all(
    ['sigmoid', 'forward'].map((slug) =>
      db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug } }),
    ),
  );
  const dueAt = new Date('2030-01-01');
  const [a, b] = [first?.id ?? '', second?.id ?? ''];
  const extensions = [
    { assignmentId: a, memberId: line, dueAt },
    { assignmentId: b, memberId: line, dueAt },
    { assignmentId: b, memberId: member, dueAt, reason: 'own' },
  ];
  await db().extension.createMany({ data: extensions });
  await db().scoreOverride.create({ data: { assignmentId: a, memberId: line, score: 1, reason: 'oral' } });
  const linked = await linkMember(group.instructor, group.id, member, line);
  expect(linked).toMatchObject({
    ...{ id: member, name: 'Ada Lovelace', studentId: '17' },
    account: { email: user.email },
  });
  expect((await rosterFor(group.instructor, group.id)).members).toHaveLength(2);
  const kept = await db().extension.findMany({ where: { memberId: member }, orderBy: { reason: 'asc' } });
  expect(kept).toMatchObject([{ assignmentId: b, reason: 'own' }, { assignmentId: a }]);
  expect(await db().scoreOverride.count({ where: { memberId: member } })).toBe(1);
  await expect(linkMember(group.instructor, group.id, member, await mine(group))).rejects.toEqual(refused('not-found'));
  await expect(linkMember(group.instructor, group.id, await mine(group), member)).rejects.toEqual(refused('not-found'));
});

test('learners, assistants without the right and strangers change nothing of the roster, and an archived one stays', async () => {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  const helper = await anAssistant(group, 'scores');
  const tries = (who: Actor | null) => [
    addMember(who, group.id, { ...unsaid, email: 'x@x.org' }),
    changeMember(who, group.id, member, learner),
    changeMembers(who, group.id, { members: [member], removed: true }),
    linkMember(who, group.id, member, member),
    createSection(who, group.id, 'S'),
    renameSection(who, group.id, member, 'S'),
    deleteSection(who, group.id, member),
  ];
  const codes = async (who: Actor | null) =>
    new Set((await Promise.allSettled(tries(who))).map((each) => each.status === 'rejected' && each.reason.code));
  expect(await codes(user)).toEqual(new Set(['forbidden']));
  expect(await codes(helper.user)).toEqual(new Set(['forbidden']));
  expect(await codes(await aLearner())).toEqual(new Set(['not-found']));
  expect(await codes(await aGuest())).toEqual(new Set(['not-signed-in']));
  expect(await codes(null)).toEqual(new Set(['not-signed-in']));
  await expect(rosterFor(user, group.id)).rejects.toEqual(refused('forbidden'));
  expect((await rosterFor(helper.user, group.id)).members).toHaveLength(3);
  await archiveClass(group.instructor, group.id, true);
  expect(await codes(group.instructor)).toEqual(new Set(['class-archived']));
  await expect(leaveClass(user, group.id)).rejects.toEqual(refused('class-archived'));
});

test('a link to join tells a stranger the class’s name and who teaches it, no address, and nothing once it is closed', async () => {
  const group = await aClass();
  const { user } = await aClassmate(group);
  const stranger = await joinOffer(null, group.code.toLowerCase(), '192.0.2.1');
  expect(stranger).toEqual({ id: group.id, name: 'Deep learning 1', instructors: ['Prof'], joined: false });
  expect(await joinOffer(user, group.code, '192.0.2.1')).toMatchObject({ joined: true });
  expect(await joinOffer(await aGuest(), group.code, '192.0.2.1')).toMatchObject({ joined: false });
  await expect(joinOffer(null, 'NOSUCH22', '192.0.2.1')).rejects.toEqual(refused('join-closed'));
  await archiveClass(group.instructor, group.id, true);
  await expect(joinOffer(null, group.code, '192.0.2.1')).rejects.toEqual(refused('join-closed'));
});

test('the trail is read page by page, newest first, by instructors alone', async () => {
  const group = await aClass();
  const helper = await anAssistant(group, 'roster', 'scores', 'assignments');
  for (let i = 0; i < 40; i++) await createSection(helper.user, group.id, `S${i}`);
  const first = await trailOf(group.instructor, group.id, 'en', { after: null });
  const rest = await trailOf(group.instructor, group.id, 'en', { after: first.next });
  expect([first.events.length, rest.events.length, rest.next]).toEqual([40, 3, null]);
  expect(first.events[0]).toMatchObject({ act: 'section-changed', by: 'Ada', detail: { section: 'S39' } });
  expect(rest.events.map(({ act, member }) => [act, member])).toEqual([
    ['member-changed', 'Ada'],
    ['member-joined', 'Ada'],
    ['class-created', null],
  ]);
  await expect(trailOf(helper.user, group.id, 'en', { after: null })).rejects.toEqual(refused('forbidden'));
});

test('a record says which assignment it was about after that is gone, and one of a later version is no error', async () => {
  const group = await aClass();
  const said = { classId: group.id, by: 'Prof', byId: group.instructor.id };
  const { id } = await db().assignment.create({ data: { classId: group.id, kind: 'lesson', slug: 'one-neuron' } });
  await db().classEvent.create({ data: { ...said, action: 'assignment-created', assignmentId: id, detail: {} } });
  const deleted = { kind: 'exercise', slug: 'sigmoid' } as const;
  await db().classEvent.create({ data: { ...said, action: 'assignment-deleted', detail: deleted } });
  await db().classEvent.create({ data: { ...said, action: 'regrade-begun', detail: { exercise: 'sigmoid' } } });
  await db().classEvent.create({ data: { ...said, action: 'from-the-future', detail: {} } });
  const { events } = await trailOf(group.instructor, group.id, 'zh', { after: null });
  expect(events.slice(0, 4).map(({ act, assignment }) => [act, assignment])).toEqual([
    [null, null],
    ['regrade-begun', titleOf(deleted, 'zh')],
    ['assignment-deleted', titleOf(deleted, 'zh')],
    ['assignment-created', titleOf({ kind: 'lesson', slug: 'one-neuron' }, 'zh')],
  ]);
});
