import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Assignment } from '#prisma/client/client.ts';
import type { ClassRight } from '#prisma/client/enums.ts';
import { trailOf } from '#server/classes/class-trail.ts';
import { archiveClass } from '#server/classes/classes.ts';
import { markingQueue, markingText, waitingTexts } from '#server/classes/marking.ts';
import { claimMs, claimText, nextText } from '#server/classes/marking-claims.ts';
import { markText, setAnonymity, undoMarkOf } from '#server/classes/marking-marks.ts';
import { filterSchema, type MarkingFilter } from '#server/classes/marking-order.ts';
import { scoresOf } from '#server/classes/scores.ts';
import { db } from '#server/db.ts';
import { onWork } from '#server/events.ts';
import type { MarkInput } from '#server/marks.ts';
import { pool } from '#server/pool.ts';
import type { Setting } from '#server/quizzes.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { quiz } from '#tests/server/quiz-of-all-kinds.ts';

withDatabase();

const minuteMs = 60_000;
const now = Date.now();
const at = (minutes: number) => new Date(now + minutes * minuteMs);
/** The quiz of the tests beside the course's own. */
const here = (minutes = 0): Setting => ({
  now: at(minutes),
  find: (slug) => (slug === quiz.slug ? quiz : quizBySlug(slug)),
});

let group: ClassOfTests;
let assignment: string;

const assign = async (data: Partial<Assignment> = {}) =>
  (
    await db().assignment.create({
      data: { classId: group.id, kind: 'quiz', slug: quiz.slug, publishedAt: at(-5_000), ...data },
      select: { id: true },
    })
  ).id;

beforeEach(async () => {
  group = await aClass();
  assignment = await assign();
});

/** A submitted test with one free text and 1 of 2 other points, so that the free text decides. */
async function written(user: User, typed: string | null, minutes: number, mode: 'test' | 'practice' = 'test') {
  const { id } = await db().quizAttempt.create({
    data: {
      ...{ userId: user.id, quiz: quiz.slug, mode, seed: 'x', content: 'x' },
      ...{ startedAt: at(minutes - 5), submittedAt: at(minutes) },
      responses: {
        create: [
          { item: 'choice', response: { chosen: 0 }, score: 1, points: 1 },
          { item: 'free', points: 3, ...(typed === null ? { score: 0 } : { response: { typed }, score: null }) },
        ],
      },
    },
    select: { id: true },
  });
  return id;
}

async function aWriter(typed: string, minutes: number, name = 'Ada Lovelace') {
  const mate = await aClassmate(group);
  await db().user.update({ where: { id: mate.user.id }, data: { name } });
  return { ...mate, attempt: await written(mate.user, typed, minutes) };
}

async function anAssistant(...rights: ClassRight[]): Promise<User> {
  const { user, member } = await aClassmate(group);
  await db().classMember.update({ where: { id: member }, data: { role: 'assistant', rights } });
  return user;
}

const refused = (code: string) => expect.objectContaining({ code });
const all = filterSchema.parse({});
const queue = (filter: Partial<MarkingFilter> = {}, user: User | null = group.instructor, minutes = 0) =>
  markingQueue(user, group.id, 'en', { ...all, ...filter }, here(minutes));
const { list: _, ...everything } = all;
const next = (user: User | null = group.instructor, after: string | null = null, minutes = 0) =>
  nextText(user, group.id, 'en', { ...everything, after }, here(minutes));
const firstOf = async (user: User | null = group.instructor) => (await queue({}, user)).entries[0]?.text ?? '';
const given = (points: number[], version = 0, comment: string | null = null): MarkInput => ({
  points,
  version,
  comment,
});
const mark = (text: string, input: MarkInput, user: User | null = group.instructor) =>
  markText(user, group.id, text, 'en', input, here());
const undo = (text: string, version: number, user: User | null = group.instructor) =>
  undoMarkOf(user, group.id, text, 'en', version, here());
const scoreOf = async (member: string) => (await scoresOf({ classId: group.id, member }))[0];

test('only texts of the class’s learners in submitted tests of its published quizzes are to be marked, the longest waiting first', async () => {
  await aWriter('second', -20);
  await aWriter('first', -30);
  const mate = await aClassmate(group);
  await written(mate.user, 'practised', -40, 'practice');
  await written(mate.user, null, -40);
  await written(await aLearner(), 'of a stranger', -40);
  await written(group.instructor, 'of the teacher', -40);
  const gone = await aWriter('of one who was removed', -40);
  await db().classMember.update({ where: { id: gone.member }, data: { removedAt: new Date() } });
  const { entries, total, items } = await queue();
  expect([total, items]).toEqual([
    2,
    [expect.objectContaining({ assignment, item: 'free', number: 8, waiting: 2, marked: 0 })],
  ]);
  const texts = await Promise.all(
    entries.map(({ text }) => markingText(group.instructor, group.id, text, 'en', here())),
  );
  expect(texts.map(({ typed, writer }) => [typed, writer?.name])).toEqual([
    ['first', 'Ada Lovelace'],
    ['second', 'Ada Lovelace'],
  ]);
  expect(texts[0]).toMatchObject({ prompt: 'Q8', rubric: [{ points: 2 }, { points: 2 }], mark: null, version: 0 });
  await db().assignment.update({ where: { id: assignment }, data: { publishedAt: null } });
  expect((await queue()).total).toBe(0);
  expect(await waitingTexts(group.instructor, group.id, here())).toEqual(new Map());
});

test('of several attempts those wait that may count by the assignment’s policy and times, so that nobody marks for nothing', async () => {
  const { user } = await aWriter('first', -30);
  await written(user, 'early', -100);
  await written(user, 'last', -10);
  await written(user, 'after closing', -1);
  const typed = async (attempts: Assignment['attempts']) => {
    const times = { opensAt: at(-50), closesAt: at(-5) };
    await db().assignment.update({ where: { id: assignment }, data: { attempts, ...times } });
    const { entries } = await queue();
    return Promise.all(
      entries.map(async ({ text }) => (await markingText(group.instructor, group.id, text, 'en', here())).typed),
    );
  };
  expect(await typed('best')).toEqual(['first', 'last']);
  expect(await typed('first')).toEqual(['first']);
  expect(await typed('last')).toEqual(['last']);
  // What was marked stays in view when another attempt counts.
  await mark(await firstOf(), given([2, 2]));
  await written(user, 'later still', -6);
  expect(await typed('last')).toEqual(['later still']);
  expect((await queue({ list: 'marked' })).total).toBe(1);
});

test('the score in the gradebook follows each mark at once, and its listeners are told', async () => {
  const { member, user } = await aWriter('text', -30);
  const told: unknown[] = [];
  const stop = await onWork((work) => told.push(work));
  expect(await scoreOf(member)).toMatchObject({ score: null, waiting: 1 });
  const marked = await mark(await firstOf(), given([2, 1], 0, 'And why?'));
  expect(await scoreOf(member)).toMatchObject({ score: (1 + 0.75 * 3) / 4, waiting: 0 });
  await expect.poll(() => told).toContainEqual({ userId: user.id, slug: quiz.slug });
  await stop();
  expect(marked).toMatchObject({ version: 1, mark: { points: [2, 1], comment: 'And why?', by: 'Prof' } });
  await undo(marked.text, 1);
  expect(await scoreOf(member)).toMatchObject({ score: null, waiting: 1 });
});

test('a mark taken back brings back what was before it, and everything that was ever given stays on record', async () => {
  await aWriter('text', -30);
  const one = await mark(await firstOf(), given([2, 2], 0, 'Good.'));
  const two = await mark(one.text, given([0, 0], 1));
  const three = await undo(two.text, 2);
  expect(three).toMatchObject({ version: 3, mark: { points: [2, 2], comment: 'Good.' } });
  expect(three.history).toMatchObject([
    { version: 3, undo: true, points: [2, 2], comment: 'Good.', by: 'Prof' },
    { version: 2, undo: false, points: [0, 0] },
    { version: 1, undo: false, points: [2, 2] },
  ]);
  expect(await undo(two.text, 2)).toMatchObject({ version: 3 }); // sent again
  expect(await undo(three.text, 3)).toMatchObject({ version: 4, mark: { points: [0, 0] } });
  const { events } = await trailOf(group.instructor, group.id, 'en', { after: null });
  expect(events.slice(0, 4).map(({ act, member, detail }) => [act, member, detail.score])).toEqual([
    ['mark-undone', 'Ada Lovelace', 0],
    ['mark-undone', 'Ada Lovelace', 1],
    ['text-marked', 'Ada Lovelace', 0],
    ['text-marked', 'Ada Lovelace', 1],
  ]);
  await expect(undo(three.text, 1)).rejects.toEqual(refused('mark-conflict'));
});

test('of two who mark the same text at once the second is told what the first gave, and decides; both marks are kept', async () => {
  const assistant = await anAssistant('scores');
  await aWriter('text', -30);
  const [mine, theirs] = [await firstOf(), await firstOf(assistant)];
  const both = await Promise.allSettled([
    mark(mine, given([2, 2], 0, 'Fine.')),
    mark(theirs, given([1, 0]), assistant),
  ]);
  const failed = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const [won] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(failed).toMatchObject([{ code: 'mark-conflict', more: { version: 1, mark: won?.mark } }]);
  const later = await mark(theirs, given([1, 1], 1), assistant);
  expect(later.history).toMatchObject([
    { version: 2, points: [1, 1] },
    { version: 1, points: won?.mark?.points },
  ]);
});

test('a mark whose answer was lost is given once when it is sent again', async () => {
  await aWriter('text', -30);
  const text = await firstOf();
  await mark(text, given([2, 0], 0, 'Half.'));
  expect(await mark(text, given([2, 0], 0, 'Half.'))).toMatchObject({ version: 1 });
  expect(await db().classEvent.count({ where: { classId: group.id, action: 'text-marked' } })).toBe(1);
  await expect(mark(text, given([2, 1], 0, 'Half.'))).rejects.toEqual(refused('mark-conflict'));
});

test('with the right to change scores one marks; the class’s other teachers read, and nobody else sees a text', async () => {
  const { user: learner } = await aWriter('text', -30);
  const [plain, scorer] = [await anAssistant(), await anAssistant('scores')];
  const text = await firstOf(plain);
  expect(await queue({}, plain)).toMatchObject({ total: 1, may: { mark: false, change: false } });
  expect(await markingText(plain, group.id, text, 'en', here())).toMatchObject({ typed: 'text' });
  const acts = (user: User | null, of: string) => [
    () => mark(of, given([1, 1]), user),
    () => undo(of, 1, user),
    () => next(user),
    () => claimText(user, group.id, of, here()),
  ];
  for (const act of acts(plain, text)) await expect(act()).rejects.toEqual(refused('forbidden'));
  await expect(setAnonymity(scorer, group.id, true)).rejects.toEqual(refused('forbidden'));
  for (const [user, code] of [
    [null, 'not-signed-in'],
    [learner, 'forbidden'],
    [await aLearner(), 'not-found'],
  ] as const) {
    for (const act of [
      ...acts(user, text),
      () => queue({}, user),
      () => markingText(user, group.id, text, 'en', here()),
    ])
      await expect(act()).rejects.toEqual(refused(code));
  }
  // What names a text to one is worth nothing to another, in another class, or made up.
  for (const made of [text, 'x', randomUUID(), `${await firstOf(scorer)}A`.slice(1)])
    await expect(mark(made, given([1, 1]), scorer)).rejects.toEqual(refused('not-found'));
  const other = await aClass();
  const mine = await firstOf();
  await expect(markText(other.instructor, other.id, mine, 'en', given([1, 1]), here())).rejects.toEqual(
    refused('not-found'),
  );
  await mark(await firstOf(scorer), given([1, 1]), scorer);
});

test('nothing of an archived class is marked, and its marks can still be read', async () => {
  await aWriter('text', -30);
  await aWriter('waits', -20);
  const marked = await mark(await firstOf(), given([1, 1]));
  const text = await firstOf();
  await archiveClass(group.instructor, group.id, true);
  for (const act of [
    () => mark(text, given([1, 1])),
    () => undo(marked.text, 1),
    () => next(),
    () => claimText(group.instructor, group.id, text, here()),
    () => setAnonymity(group.instructor, group.id, true),
  ])
    await expect(act()).rejects.toEqual(refused('class-archived'));
  expect(await queue({ list: 'all' })).toMatchObject({ total: 2, may: { mark: false, change: false } });
});

test('assistants who mark at once are given different texts, one item after the other', async () => {
  const [one, two] = [await anAssistant('scores'), await anAssistant('scores')];
  for (const minutes of [-30, -20, -10]) await aWriter(`text ${minutes}`, minutes);
  const [first, second] = await Promise.all([next(one), next(two)]);
  expect([first?.typed, second?.typed].sort()).toEqual(['text -20', 'text -30']);
  expect((await next(one))?.typed).toBe(first?.typed); // asked again, one keeps one's own
  const third = await next(group.instructor);
  expect(third?.typed).toBe('text -10');
  expect((await queue()).entries.map(({ heldBy }) => heldBy !== null)).toEqual([true, true, false]);
  expect(await next(await anAssistant('scores'))).toBeNull();
  // Whoever goes on lets go of what they had.
  const marked = await mark(third?.text ?? '', given([1, 1]));
  expect(await next(group.instructor, marked.text)).toBeNull();
  expect(await claimText(group.instructor, group.id, (await queue()).entries[0]?.text ?? '', here())).toMatchObject({
    heldBy: expect.any(String),
  });
});

test('a claim runs out by itself, is renewed while its page is open, and keeps nobody from marking', async () => {
  const [one, two] = [await anAssistant('scores'), await anAssistant('scores')];
  await aWriter('text', -30);
  const text = (await next(one))?.text ?? '';
  expect(await next(two)).toBeNull();
  const minutes = claimMs / minuteMs;
  await claimText(one, group.id, text, here(minutes - 0.1));
  expect(await next(two, null, minutes + 0.1)).toBeNull();
  expect(await next(two, null, 2 * minutes)).toMatchObject({ typed: 'text' });
  await mark(await firstOf(one), given([1, 1]), one);
  expect(await db().markClaim.count({ where: { userId: { in: [one.id, two.id] } } })).toBe(0);
});

test('who passes over a text is given those after it first, and it again in the end', async () => {
  for (const minutes of [-30, -20, -10]) await aWriter(`text ${minutes}`, minutes);
  const first = await next();
  const second = await next(group.instructor, first?.text);
  const marked = await mark(second?.text ?? '', given([1, 1]));
  const third = await next(group.instructor, marked.text);
  const again = await next(group.instructor, third?.text);
  expect([first, second, third, again].map((each) => each?.typed)).toEqual([
    'text -30',
    'text -20',
    'text -10',
    'text -30',
  ]);
});

test('anonymous, nothing that is sent tells whose a text is before it is marked', async () => {
  const section = await db().classSection.create({ data: { classId: group.id, name: 'Monday group' } });
  const writers = [
    await aWriter('I, Ada Lovelace, say: because of the slope. ada', -30),
    await aWriter('Bob B. Builder (bob.builder) thinks so too', -20, 'Bob Builder'),
    await aWriter('林晓雨认为：因为斜率', -10, '林晓雨'),
  ];
  for (const { member } of writers)
    await db().classMember.update({
      where: { id: member },
      data: { sectionId: section.id, studentId: `s-${member.slice(-4)}` },
    });
  const shown = await queue();
  await setAnonymity(group.instructor, group.id, true);
  const hidden = await queue({ list: 'all', section: randomUUID() });
  expect(hidden).toMatchObject({ anonymous: true, total: 3, sections: [] });
  const texts = await Promise.all(
    hidden.entries.map(({ text }) => markingText(group.instructor, group.id, text, 'en', here())),
  );
  const sent = JSON.stringify([hidden, texts, await next()]);
  const users = await db().user.findMany({ where: { id: { in: writers.map(({ user }) => user.id) } } });
  for (const { user, member, attempt } of writers) {
    for (const secret of [user.id, member, attempt, `s-${member.slice(-4)}`]) expect(sent).not.toContain(secret);
  }
  for (const { name, email } of users) for (const secret of [name, email]) expect(sent).not.toContain(secret ?? '');
  // As words: the texts' own names are drawn from letters, and hold any three of them now and then.
  expect(sent).not.toMatch(/\b(?:Ada|Lovelace|Bob|Builder|Monday)\b|晓雨/i);
  expect(sent).not.toContain(at(-30).toISOString().slice(0, 16));
  expect(texts.map(({ masked, writer }) => [masked, writer])).toEqual([
    [true, null],
    [true, null],
    [true, null],
  ]);
  // No name of a text that was seen beside a person's comes back without it.
  expect(shown.entries.filter(({ text }) => sent.includes(text))).toEqual([]);
});

test('anonymous, a text tells whose it is once it is marked, and taken back nothing leads from the one to the other', async () => {
  await aWriter('text', -30);
  await setAnonymity(group.instructor, group.id, true);
  const before = await firstOf();
  const marked = await mark(before, given([2, 1], 0, 'Yes.'));
  expect(marked).toMatchObject({ writer: { name: 'Ada Lovelace' }, history: [{ version: 1 }] });
  const back = await undo(marked.text, 1);
  expect(back).toMatchObject({ writer: null, mark: null, version: 2, history: [] });
  expect(new Set([before, marked.text, back.text]).size).toBe(3);
});

test('anonymous, the order is by chance and stays the same', async () => {
  for (let i = 0; i < 8; i++) await aWriter(`text ${i}`, -100 + i);
  const typed = async () => {
    const { entries } = await queue();
    const texts = entries.map(
      async ({ text }) => (await markingText(group.instructor, group.id, text, 'en', here())).typed,
    );
    return Promise.all(texts);
  };
  const roster = await typed();
  await setAnonymity(group.instructor, group.id, true);
  const mixed = await typed();
  expect(mixed).not.toEqual(roster);
  expect(mixed.toSorted()).toEqual(roster);
  expect(await typed()).toEqual(mixed);
});

test('filters show the texts of one section, of one question, or those that are marked', async () => {
  const [one, two] = [await aWriter('one', -30), await aWriter('two', -20)];
  const section = await db().classSection.create({ data: { classId: group.id, name: 'Monday' } });
  await db().classMember.update({ where: { id: two.member }, data: { sectionId: section.id } });
  expect((await queue({ section: section.id })).entries).toMatchObject([{ writer: { section: 'Monday' } }]);
  expect((await queue({ assignment: randomUUID() })).total).toBe(0);
  expect((await queue({ assignment, item: 'free' })).total).toBe(2);
  await mark(await firstOf(), given([2, 2]));
  const every = await queue({ list: 'all' });
  expect(every.entries.map(({ given: points }) => points)).toEqual([null, { earned: 4, most: 4 }]);
  expect((await queue({ list: 'marked' })).entries).toMatchObject([{ writer: { submittedAt: at(-30).toISOString() } }]);
  expect(one.attempt).not.toBe(two.attempt);
});

test('a queue of many texts takes as many statements as one of a single text', async () => {
  const statements = async () => {
    const original = pool().query.bind(pool());
    let count = 0;
    const counting = (...args: Parameters<typeof original>) => {
      count += 1;
      return original(...args);
    };
    Object.assign(pool(), { query: counting });
    const { total } = await queue().finally(() => Object.assign(pool(), { query: original }));
    return { total, count };
  };
  await aWriter('text', -30);
  const few = await statements();
  for (let i = 0; i < 10; i++) await aWriter(`text ${i}`, -20 + i);
  const many = await statements();
  expect([few.total, many.total]).toEqual([1, 11]);
  expect(many.count).toBe(few.count);
});
