import { beforeAll, expect, test } from 'vitest';
import { GET as getPair } from '#app/api/classes/[id]/similarity/pair/route.ts';
import { GET as getSimilarity } from '#app/api/classes/[id]/similarity/route.ts';
import { readContent } from '#exercises/content.ts';
import { similarity, similarityExercises, similarPair } from '#server/classes/similarity.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';
import { alternatives, renamed } from '#tests/server/similarity/programs.ts';
import { statementsOf } from '#tests/server/statements.ts';

withDatabase();

const exercise = 'train-network';
const asked = { exercise, names: 'on' } as const;
const [quotients = '', inPlace = ''] = alternatives(exercise, 'python');
const [vectors = ''] = alternatives(exercise, 'typescript');
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

type Classmate = Awaited<ReturnType<typeof aClassmate>>;
let group: ClassOfTests;
let ada: Classmate;
let bo: Classmate;
let chen: Classmate;

const passes = (user: User, hour: number, source: string, language: 'python' | 'typescript' = 'python') =>
  aSubmission(user, { at: at(hour), exercise, score: 1, source, language });

beforeAll(async () => {
  group = await aClass();
  [ada, bo, chen] = await Promise.all([aClassmate(group), aClassmate(group), aClassmate(group)]);
  // Bo handed in before Ada, and something else after it that does not pass.
  await passes(ada.user, 9, quotients);
  await passes(bo.user, 8, renamed(quotients));
  await aSubmission(bo.user, { at: at(10), exercise, score: 0, source: inPlace });
  await passes(chen.user, 9, vectors, 'typescript');
  // Neither who has left nor who is in no class of ours is compared.
  const gone = await aClassmate(group);
  await db().classMember.update({ where: { id: gone.member }, data: { removedAt: at(1) } });
  await passes(gone.user, 7, quotients);
  await passes(await aLearner(), 7, quotients);
  await db().classMember.update({ where: { id: ada.member }, data: { name: '=1+1' } });
  const assigned = { classId: group.id, kind: 'exercise' } as const;
  await db().assignment.createMany({
    data: [
      { ...assigned, slug: exercise },
      { ...assigned, slug: 'sigmoid' },
    ],
  });
});

test('a copy is found whatever its names, the one handed in first stands first, and languages are kept apart', async () => {
  const { groups, ...rest } = await similarity(group.instructor, group.id, asked, 'zh');
  expect(rest).toEqual({ exercise: { slug: exercise, title: expect.stringMatching(/\p{Script=Han}/u) }, named: true });
  expect(groups.map(({ language, people, compared }) => [language, people.length, compared])).toEqual([
    ['python', 2, 2],
    ['typescript', 1, 1],
  ]);
  expect(groups[0]?.people.map(({ member, at: when, score }) => [member, when, score])).toEqual([
    [bo.member, at(8).toISOString(), 1],
    [ada.member, at(9).toISOString(), 1],
  ]);
  expect(groups[0]?.pairs).toEqual([{ left: 0, right: 1, similarity: 1, longest: expect.any(Number) }]);
});

test('a pair is shown with both programs in the order of their times, whichever is asked for first', async () => {
  const both = { ...asked, left: ada.member, right: bo.member };
  const pair = await similarPair(group.instructor, group.id, both, 'en');
  expect(pair).toMatchObject({ similarity: 1, left: { member: bo.member }, right: { source: quotients } });
  expect(pair.passages.length).toBeGreaterThan(0);
  await expect(similarPair(group.instructor, group.id, { ...both, right: chen.member }, 'en')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what counts in the gradebook is compared, by the policy of its assignment', async () => {
  const where = { classId: group.id, slug: exercise };
  await db().assignment.updateMany({ where, data: { attempts: 'last' } });
  const { groups } = await similarity(group.instructor, group.id, asked, 'en');
  await db().assignment.updateMany({ where, data: { attempts: 'best' } });
  expect(groups[0]?.people.map(({ member }) => member)).toEqual([ada.member, bo.member]);
  expect(groups[0]?.pairs).toEqual([]);
});

test('with names off nobody is named or placed in a section, and letters stay the same', async () => {
  const off = { ...asked, names: 'off' } as const;
  const { groups, named } = await similarity(group.instructor, group.id, off, 'en');
  const people = groups.flatMap((each) => each.people);
  expect([named, people.map(({ name }) => name).toSorted()]).toEqual([false, ['A', 'B', 'C']]);
  expect(people.every(({ section }) => section === null)).toBe(true);
  const pair = await similarPair(group.instructor, group.id, { ...off, left: ada.member, right: bo.member }, 'en');
  for (const { member, name } of [pair.left, pair.right])
    expect(name).toBe(people.find((each) => each.member === member)?.name);
});

test('short exercises are off and say why, with those that are long enough beside them', async () => {
  const { comparable, short, fewestLines } = await similarityExercises(group.instructor, group.id, 'en');
  expect(comparable.find(({ slug }) => slug === exercise)).toMatchObject({ assigned: true, learners: 3 });
  expect(comparable.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['autograd-value', 'train-click-model']));
  expect(short).toMatchObject([{ slug: 'sigmoid', lines: expect.any(Number) }]);
  expect(short.every(({ lines }) => lines < fewestLines)).toBe(true);
  const sigmoid = { ...asked, exercise: 'sigmoid' };
  await expect(similarity(group.instructor, group.id, sigmoid, 'en')).rejects.toMatchObject({
    code: 'exercise-too-short',
  });
  await expect(similarity(group.instructor, group.id, { ...asked, exercise: 'no' }, 'en')).rejects.toMatchObject({
    code: 'unknown-exercise',
  });
});

test('only those who teach the class see any of it', async () => {
  const path = `/?exercise=${exercise}&left=${ada.member}&right=${bo.member}`;
  for (const get of [getSimilarity, getPair]) {
    const status = async (as: User | null) => (await call(get, { as, params: { id: group.id }, path })).status;
    expect([await status(null), await status(await aLearner()), await status(ada.user)]).toEqual([401, 404, 403]);
    expect(await status(group.instructor)).toBe(200);
  }
  await expect(similarityExercises(ada.user, group.id, 'en')).rejects.toMatchObject({ code: 'forbidden' });
});

test('the pairs come as a table, and a name that is a formula is none in it', async () => {
  const path = `/?exercise=${exercise}&format=csv`;
  const response = await call(getSimilarity, { as: group.instructor, params: { id: group.id }, path });
  expect(response.headers.get('content-disposition')).toContain(`similarity-${exercise}.csv`);
  const lines = (await response.text()).split('\r\n');
  expect(lines[0]).toContain('exercise,language,similarity,longest_lines,first,first_section,first_handed_in');
  expect(lines[1]).toMatch(/^train-network,python,1,\d+,Ada,,2026-11-20T08:00:00.000Z,1,"'=1\+1",,/);
  expect(lines).toHaveLength(3);
});

test('starters alone are no match, and a larger class asks the database no more often', async () => {
  const look = () => similarity(group.instructor, group.id, asked, 'en');
  const count = await statementsOf(look);
  const starter = readContent(exercise).starter.python;
  for (let i = 0; i < 4; i++) await passes((await aClassmate(group)).user, 12 + i, starter);
  expect(await statementsOf(look)).toBe(count);
  const { groups } = await look();
  expect(groups[0]).toMatchObject({ compared: 2, little: [2, 3, 4, 5], pairs: [{ left: 0, right: 1 }] });
});
