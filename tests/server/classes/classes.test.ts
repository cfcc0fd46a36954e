import { expect, test } from 'vitest';
import { enter } from '#server/classes/class-access.ts';
import {
  archiveClass,
  changeJoinCode,
  classesOf,
  classFor,
  createClass,
  joinClass,
  renameClass,
} from '#server/classes/classes.ts';
import { db } from '#server/db.ts';
import { aClass, aClassmate } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const input = { name: 'Deep learning 1', zone: 'Asia/Shanghai' };

test('an instructor makes a class, a learner joins by its code however it is typed, and both find it among theirs', async () => {
  const { id, code, instructor } = await aClass();
  const learner = await aLearner();
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  expect(await joinClass(learner, typed)).toBe(id);
  expect(await joinClass(learner, code)).toBe(id); // a second click
  expect(await classFor(instructor, id)).toMatchObject({ ...input, role: 'instructor', learners: 1, join: { code } });
  const [mine] = await classesOf(learner);
  expect(mine).toMatchObject({ id, role: 'learner', join: null, may: { teach: false, manage: false } });
});

test('only instructors make classes; guests and strangers are told what to do, and not whether there is such a class', async () => {
  const { id, code } = await aClass();
  await expect(createClass(await aLearner(), input)).rejects.toEqual(refused('forbidden'));
  await expect(createClass(await aGuest(), input)).rejects.toEqual(refused('not-signed-in'));
  await expect(joinClass(await aGuest(), code)).rejects.toEqual(refused('not-signed-in'));
  await expect(enter(await aGuest(), id, 'read-class')).rejects.toEqual(refused('not-signed-in'));
  await expect(enter(await aLearner(), id, 'read-class')).rejects.toEqual(refused('not-found'));
  await expect(enter(await aLearner(), 'no-uuid', 'read-class')).rejects.toEqual(refused('not-found'));
});

test('a code that was changed, has expired or was taken away lets nobody in', async () => {
  const { id, code, instructor } = await aClass();
  const learner = await aLearner();
  const changed = await changeJoinCode(instructor, id, { code: 'new', expiresAt: '2030-01-01T00:00:00Z' });
  await expect(joinClass(learner, code)).rejects.toEqual(refused('join-closed'));
  const past = await changeJoinCode(instructor, id, { code: 'keep', expiresAt: '2020-01-01T00:00:00Z' });
  expect(past.join).toEqual({ code: changed.join?.code, expiresAt: '2020-01-01T00:00:00.000Z' });
  await expect(joinClass(learner, past.join?.code ?? '')).rejects.toEqual(refused('join-closed'));
  expect((await changeJoinCode(instructor, id, { code: 'none', expiresAt: null })).join).toBe(null);
  await expect(joinClass(learner, '')).rejects.toEqual(refused('join-closed'));
});

test('who guesses at codes is stopped', async () => {
  const learner = await aLearner();
  const guesses = Array.from({ length: 25 }, (_, i) => joinClass(learner, `GUESS${i}`).catch(({ code }) => code));
  expect(await Promise.all(guesses)).toContain('rate-limited');
});

test('a line of the roster becomes the account’s that has its address, with its section and number', async () => {
  const { id, code } = await aClass();
  const learner = await aLearner();
  const section = await db().classSection.create({ data: { classId: id, name: 'Monday' } });
  const line = await db().classMember.create({
    data: { classId: id, email: learner.email, name: 'Ada Lovelace', studentId: '17', sectionId: section.id },
  });
  await joinClass(learner, code);
  const rows = await db().classMember.findMany({ where: { classId: id, role: 'learner' } });
  expect(rows).toMatchObject([{ id: line.id, userId: learner.id, studentId: '17', sectionId: section.id }]);
});

test('who was removed and joins again has their line of the roster again, yet a code makes nobody more than a learner', async () => {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  const data = { removedAt: new Date(), role: 'assistant', rights: ['scores'] } as const;
  await db().classMember.update({ where: { id: member }, data: { ...data, rights: [...data.rights] } });
  await expect(enter(user, group.id, 'read-class')).rejects.toEqual(refused('not-found'));
  await joinClass(user, group.code);
  const { membership } = await enter(user, group.id, 'read-class');
  expect(membership).toMatchObject({ memberId: member, role: 'learner', rights: [] });
});

test('an archived class can be read and brought back, and not changed or joined meanwhile', async () => {
  const group = await aClass();
  const { user } = await aClassmate(group);
  await archiveClass(group.instructor, group.id, true);
  await expect(renameClass(group.instructor, group.id, input)).rejects.toEqual(refused('class-archived'));
  await expect(joinClass(await aLearner(), group.code)).rejects.toEqual(refused('join-closed'));
  expect(await classFor(user, group.id)).toMatchObject({ archived: true });
  await expect(archiveClass(user, group.id, false)).rejects.toEqual(refused('forbidden'));
  await archiveClass(group.instructor, group.id, false);
  expect(await renameClass(group.instructor, group.id, { ...input, name: 'Again' })).toMatchObject({ name: 'Again' });
});

test('what is done to a class is on record, with who did it', async () => {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  await renameClass(group.instructor, group.id, { ...input, name: 'Autumn' });
  const events = await db().classEvent.findMany({ where: { classId: group.id }, orderBy: { createdAt: 'asc' } });
  expect(events).toMatchObject([
    { action: 'class-created', byId: group.instructor.id, detail: input },
    { action: 'member-joined', byId: user.id, memberId: member },
    { action: 'class-changed', byId: group.instructor.id, detail: { name: 'Autumn' } },
  ]);
});
