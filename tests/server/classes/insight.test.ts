import { beforeAll, expect, test } from 'vitest';
import { GET as getCode } from '#app/api/classes/[id]/insight/code/route.ts';
import { GET as getFunnel } from '#app/api/classes/[id]/insight/funnel/route.ts';
import { GET as getItems } from '#app/api/classes/[id]/insight/items/route.ts';
import { GET as getMisconceptions } from '#app/api/classes/[id]/insight/misconceptions/route.ts';
import { GET as getStuck } from '#app/api/classes/[id]/insight/stuck/route.ts';
import { codeBehind } from '#server/classes/insight-code.ts';
import { funnels } from '#server/classes/insight-funnel.ts';
import { insightGroup } from '#server/classes/insight-group.ts';
import { classMisconceptions } from '#server/classes/insight-misconceptions.ts';
import { classItemStatistics, classQuizzes } from '#server/classes/insight-quizzes.ts';
import { stuckLearners } from '#server/classes/insight-stuck.ts';
import { db } from '#server/db.ts';
import { openExercise } from '#server/progress.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';
import { statementsOf } from '#tests/server/statements.ts';

withDatabase();

// A Wednesday, ten in the morning where the class is.
const now = new Date('2026-11-25T02:00:00Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Minutes before now. */
const ago = (minutes: number) => new Date(now.getTime() - minutes * minuteMs);
const days = (count: number, minutes = 0) => ago(count * (dayMs / minuteMs) + minutes);

let group: ClassOfTests;
const course = { of: 'course' } as const;
const idea = 'missing-bias';
const other = 'sum-not-mean';

beforeAll(async () => {
  group = await aClass();
});

const opens = (
  user: User,
  at: Date,
  exercise = 'sigmoid',
  more: { solutionOpenedAt?: Date; hintsOpened?: number } = {},
) => db().progress.create({ data: { userId: user.id, exercise, openedAt: at, ...more }, select: { userId: true } });

const fails = (user: User, at: Date, misconception: string | null = null, score = 0.25, exercise = 'sigmoid') =>
  aSubmission(user, { at, score, misconception, exercise, source: `# ${misconception}\n` });
const passes = (user: User, at: Date, exercise = 'sigmoid') => aSubmission(user, { at, score: 1, exercise });

/** An attempt that was submitted, with what its items were scored. */
async function attempts(user: User, at: Date, items: Record<string, { score: number; misconceptions?: string[] }>) {
  const rows = Object.entries(items).map(([item, { score, misconceptions = [] }]) => ({
    ...{ item, score, misconceptions, points: 1, response: { chosen: 0 }, options: [0] },
  }));
  await db().quizAttempt.create({
    data: {
      ...{
        userId: user.id,
        quiz: 'one-neuron',
        mode: 'practice',
        seed: '1',
        content: '1',
        startedAt: at,
        submittedAt: at,
      },
      ...{ score: 0.5, responses: { create: rows } },
    },
    select: { id: true },
  });
}

test('a funnel counts learners, their attempts and the time from opening to solving, by hand-made histories', async () => {
  group = await aClass();
  const people = await Promise.all(Array.from({ length: 6 }, () => aClassmate(group)));
  const [a, b, c, d, e, gone] = people.map(({ user }) => user) as [User, User, User, User, User, User];
  await db().classMember.updateMany({ where: { userId: gone.id }, data: { removedAt: now } });
  await db().classMember.create({ data: { classId: group.id, name: 'Not here yet', email: 'later@example.org' } });
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'neuron' }, select: { id: true } });
  // a: 1 attempt after 10 minutes; b: 3 attempts after 30 minutes; c: hands in at once, nobody knows when they began
  await opens(a, ago(100));
  await passes(a, ago(90));
  await passes(a, ago(10));
  await opens(b, ago(100));
  await fails(b, ago(95));
  await fails(b, ago(90));
  await passes(b, ago(70));
  await passes(c, ago(50));
  await fails(c, ago(5)); // solved stays solved
  // d: tried; what waits and what failed through our fault is no attempt
  await aSubmission(d, { at: ago(9), score: null });
  await aSubmission(d, { at: ago(8), score: null, state: 'failed' });
  const draft = { userId: e.id, exercise: 'sigmoid', language: 'python', source: 'def', updatedAt: ago(3) };
  await db().draft.create({ data: draft, select: { revision: true } });
  await passes(gone, ago(1));
  await passes(await aLearner(), ago(1));
  const found = await funnels(group.instructor, group.id, course, 'en');
  expect(found.find(({ exercise }) => exercise === 'sigmoid')).toEqual({
    ...{ exercise: 'sigmoid', number: expect.any(Number), title: expect.any(String), assigned: false },
    ...{ opened: 5, tried: 4, solved: 3, attempts: [1, 1, 2], seconds: [15 * 60, 20 * 60, 25 * 60] },
  });
  expect(found.find(({ exercise }) => exercise === 'tanh-and-relu')).toMatchObject({
    opened: 0,
    attempts: null,
    seconds: null,
  });
  expect(await insightGroup(group.instructor, group.id, {})).toMatchObject({ learners: 6, joined: 5 });
  const assigned = await funnels(group.instructor, group.id, { of: 'assigned' }, 'zh');
  expect(assigned.map(({ exercise, solved }) => [exercise, solved])).toEqual([['neuron', 0]]);
});

test('having looked at an exercise is having opened it, from the first time on', async () => {
  const { user } = await aClassmate(group);
  await openExercise(user, 'auc');
  const first = await db().progress.findFirstOrThrow({ where: { userId: user.id } });
  await openExercise(user, 'auc');
  await openExercise(null, 'auc');
  expect(await db().progress.findMany({ where: { exercise: 'auc' } })).toEqual([first]);
  const found = await funnels(group.instructor, group.id, course, 'en');
  expect(found.find(({ exercise }) => exercise === 'auc')).toMatchObject({ opened: 1, tried: 0 });
});

test('misconceptions count learners by the days and weeks of the class, and tell who still has them', async () => {
  group = await aClass();
  const [a, b, c] = (await Promise.all([1, 2, 3].map(() => aClassmate(group)))).map(({ user }) => user) as [
    User,
    User,
    User,
  ];
  // a shows it twice on one day, and still; b got over it; c shows it in a quiz, still
  await fails(a, days(1, 30), idea);
  await fails(a, days(1, 20), idea);
  await fails(b, days(2), idea);
  await passes(b, ago(60));
  await attempts(c, days(8), { slope: { score: 0, misconceptions: [idea] } });
  // 23:30 and 00:30 where the class is: two days, one in UTC
  await fails(b, new Date('2026-11-23T15:30:00Z'), other, 0, 'neuron');
  await fails(b, new Date('2026-11-23T16:30:00Z'), other, 0, 'neuron');
  await fails(c, days(200), 'forgotten');
  const byDay = await classMisconceptions(group.instructor, group.id, { by: 'day' }, 'en', now);
  expect(byDay).toMatchObject({ by: 'day', zone: 'Asia/Shanghai' });
  expect(byDay.periods).toHaveLength(14);
  expect([byDay.periods[0], byDay.periods.at(-1)]).toEqual(['2026-11-12', '2026-11-25']);
  expect(byDay.misconceptions).toEqual([
    {
      ...{ id: idea, name: expect.any(String), learners: 3, open: 2, submissions: 3 },
      places: [
        { kind: 'exercise', slug: 'sigmoid', title: expect.any(String), learners: 2, open: 1 },
        { kind: 'quiz', slug: 'one-neuron', title: expect.any(String), learners: 1, open: 1 },
      ],
      series: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0],
    },
    {
      ...{ id: other, name: expect.any(String), learners: 1, open: 1, submissions: 2, places: [expect.anything()] },
      series: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0],
    },
  ]);
  const byWeek = await classMisconceptions(group.instructor, group.id, { by: 'week' }, 'zh', now);
  expect(byWeek.periods.slice(-2)).toEqual(['2026-11-16', '2026-11-23']);
  expect(byWeek.misconceptions[0]?.series.slice(-3)).toEqual([0, 1, 2]);
});

test('bugs that are left count as wrong ideas of an exercise with bugs to find', async () => {
  group = await aClass();
  const { user } = await aClassmate(group);
  const at = days(1);
  const id = await aSubmission(user, { at, score: 0.5, exercise: 'fix-the-training-loop' });
  const body = { bugs: { total: 3, left: [idea, other] } };
  await db().report.update({ where: { submissionId: id }, data: { body }, select: { score: true } });
  const { misconceptions } = await classMisconceptions(group.instructor, group.id, { by: 'day' }, 'en', now);
  expect(misconceptions.map((each) => [each.id, each.learners, each.open])).toEqual([
    [idea, 1, 1],
    [other, 1, 1],
  ]);
  const code = await codeBehind(group.instructor, group.id, { misconception: other, names: 'off' }, 'en');
  expect(code.programs.map(({ exercise }) => exercise)).toEqual(['fix-the-training-loop']);
});

test('the code behind an idea is the newest of each learner, and names nobody unless asked', async () => {
  group = await aClass();
  const { user: a, member } = await aClassmate(group);
  const { user: b } = await aClassmate(group);
  await fails(a, ago(9), idea);
  await aSubmission(a, { at: ago(8), score: 0.5, misconception: idea, source: 'newest of a' });
  await fails(a, ago(7), other);
  await aSubmission(b, { at: ago(20), score: 0.1, misconception: idea, source: 'of b' });
  const asked = { misconception: idea, names: 'off' } as const;
  const code = await codeBehind(group.instructor, group.id, asked, 'en');
  expect(code).toMatchObject({ misconception: { id: idea }, total: 2, named: false });
  expect(code.programs.map(({ learner, source, newest, score }) => [learner, source, newest, score])).toEqual([
    [null, 'newest of a', false, 0.5],
    [null, 'of b', true, 0.1],
  ]);
  expect(JSON.stringify(code)).not.toMatch(/Ada|example\.org/);
  const named = await codeBehind(group.instructor, group.id, { ...asked, names: 'on' }, 'en');
  expect(named.programs.map(({ learner }) => learner)).toEqual(['Ada', 'Ada']);
  const own = await codeBehind(group.instructor, group.id, { member, names: 'off' }, 'en');
  expect(own.programs.map(({ source, newest }) => [source, newest])).toEqual([[`# ${other}\n`, true]]);
});

test('who is stuck has tried often, got no further lately and is still there, or fails after the solution', async () => {
  group = await aClass();
  const learners = await Promise.all(Array.from({ length: 7 }, () => aClassmate(group)));
  const [stuck, improving, solved, left, seen, few, fresh] = learners.map(({ user }) => user) as [
    User,
    User,
    User,
    User,
    User,
    User,
    User,
  ];
  const tries = async (user: User, scores: readonly number[], first = days(1)) => {
    for (const [i, score] of scores.entries())
      await fails(user, new Date(first.getTime() + i * minuteMs), i === 0 ? idea : null, score);
  };
  await opens(stuck, days(2), 'sigmoid', { hintsOpened: 2 });
  await tries(stuck, [0.2, 0.5, 0.5, 0.4, 0.5]);
  await aSubmission(stuck, { at: ago(1), score: null, state: 'failed' });
  await tries(improving, [0.2, 0.2, 0.2, 0.2, 0.5]);
  await tries(solved, [0, 0, 0, 0, 0]);
  await passes(solved, ago(1));
  await tries(left, [0, 0, 0, 0, 0], days(8));
  await opens(seen, days(30), 'sigmoid', { solutionOpenedAt: days(29) });
  await tries(seen, [0.5], days(20));
  await tries(few, [0, 0, 0, 0]);
  await opens(fresh, days(2), 'sigmoid', { solutionOpenedAt: ago(1) });
  await tries(fresh, [0]);
  const found = await stuckLearners(group.instructor, group.id, { after: 5 }, 'en', now);
  expect(found).toMatchObject({ after: 5, lastTries: 3, activeDays: 7 });
  const reasons = found.learners.map(({ member, reason, tries: count, best }) => [member, reason, count, best]);
  expect(reasons).toEqual([
    [learners[0]?.member, 'no-progress', 5, 0.5],
    [learners[4]?.member, 'after-solution', 1, 0.5],
  ]);
  expect(found.learners[0]).toMatchObject({
    name: 'Ada',
    hintsOpened: 2,
    solutionOpened: false,
    misconception: { id: idea },
  });
  const sooner = await stuckLearners(group.instructor, group.id, { after: 4 }, 'en', now);
  expect(sooner.learners.map(({ member }) => member)).toContain(learners[5]?.member);
});

test('items of a quiz are those of the class alone, or of one section', async () => {
  group = await aClass();
  const { user: a, member } = await aClassmate(group);
  const { user: b } = await aClassmate(group);
  const [item = ''] = (await classItemStatistics(group.instructor, group.id, asked(), 'en')).items.map(({ id }) => id);
  await attempts(a, days(1), { [item]: { score: 1 } });
  await attempts(b, days(1), { [item]: { score: 0, misconceptions: [idea] } });
  await attempts(await aLearner(), days(1), { [item]: { score: 0 } });
  await attempts(group.instructor, days(1), { [item]: { score: 0 } });
  const all = await classItemStatistics(group.instructor, group.id, asked(), 'en');
  expect(all).toMatchObject({ attempts: 2, people: 2 });
  expect(all.items[0]).toMatchObject({ responses: 2, difficulty: 0.5, misconceptions: [{ id: idea, count: 1 }] });
  const section = await db().classSection.create({ data: { classId: group.id, name: 'A' } });
  await db().classMember.update({ where: { id: member }, data: { sectionId: section.id }, select: { id: true } });
  const some = await classItemStatistics(group.instructor, group.id, { ...asked(), section: section.id }, 'en');
  expect(some).toMatchObject({
    attempts: 1,
    items: expect.arrayContaining([expect.objectContaining({ difficulty: 1 })]),
  });
  expect(await classQuizzes(group.instructor, group.id, {}, 'en')).toMatchObject([{ slug: 'one-neuron', people: 2 }]);
  expect(await insightGroup(group.instructor, group.id, { section: section.id })).toMatchObject({ learners: 1 });
  const elsewhere = await aClass();
  expect(await insightGroup(elsewhere.instructor, elsewhere.id, { section: section.id })).toMatchObject({
    learners: 0,
  });
});

const asked = () => ({ quiz: 'one-neuron', attempts: 'first', mode: 'any' }) as const;

test('each table is one a spreadsheet opens, and runs nothing of', async () => {
  group = await aClass();
  const { user, member } = await aClassmate(group);
  await db().classMember.update({ where: { id: member }, data: { name: '=1+1, "李雷"' }, select: { id: true } });
  for (let i = 0; i < 5; i += 1) await fails(user, new Date(Date.now() - (i + 1) * minuteMs), idea);
  const as = group.instructor;
  const table = async (get: typeof getFunnel, query = '') => {
    const response = await call(get, { as, params: { id: group.id }, path: `/?format=csv${query}` });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(bytes.startsWith('\uFEFF')).toBe(true);
    return bytes.slice(1).split('\r\n');
  };
  expect((await table(getStuck))[1]).toContain(`"'=1+1, ""李雷""",,sigmoid,`);
  const funnel = await table(getFunnel, '&locale=zh');
  expect(funnel[0]).toBe(
    'exercise,title,assigned,learners,opened,tried,solved,attempts_q1,attempts_median,attempts_q3,seconds_q1,seconds_median,seconds_q3',
  );
  expect(funnel.find((line) => line.startsWith('sigmoid,'))).toMatch(/,false,1,1,1,0,,,,,,$/);
  expect((await table(getMisconceptions))[0]).toBe('misconception,name,week,learners,learners_in_all,still_open');
  expect(await table(getMisconceptions)).toHaveLength(1 + 16 + 1);
  expect((await table(getItems, '&quiz=one-neuron')).length).toBeGreaterThan(5);
});

test('only those who teach the class see any of it', async () => {
  const { user } = await aClassmate(group);
  const stranger = await aLearner();
  for (const get of [getFunnel, getMisconceptions, getStuck, getCode, getItems]) {
    const path = `/?misconception=${idea}&quiz=one-neuron`;
    const status = async (as: User | null) => (await call(get, { as, params: { id: group.id }, path })).status;
    expect([await status(null), await status(stranger), await status(user)]).toEqual([401, 404, 403]);
    expect(await status(group.instructor)).toBe(200);
  }
});

test('a larger class asks the database no more often', async () => {
  group = await aClass();
  const statements = async () => {
    const { instructor, id } = group;
    const counts: number[] = [];
    for (const look of [
      () => insightGroup(instructor, id, {}),
      () => funnels(instructor, id, course, 'en'),
      () => classMisconceptions(instructor, id, { by: 'week' }, 'en', now),
      () => codeBehind(instructor, id, { misconception: idea, names: 'on' }, 'en'),
      () => stuckLearners(instructor, id, { after: 5 }, 'en', now),
      () => classQuizzes(instructor, id, {}, 'en'),
      () => classItemStatistics(instructor, id, asked(), 'en'),
    ])
      counts.push(await statementsOf(look));
    return counts;
  };
  const grow = async () => {
    const { user } = await aClassmate(group);
    await fails(user, days(1), idea);
    await attempts(user, days(1), { slope: { score: 0, misconceptions: [idea] } });
  };
  await grow();
  const small = await statements();
  for (let i = 0; i < 6; i += 1) await grow();
  expect(await statements()).toEqual(small);
  expect(Math.min(...small)).toBeGreaterThan(0);
});
