import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { random } from '#grader/random.ts';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { languages } from '#grader/sandbox/sandbox.ts';
import { byHand } from '#scripts/demo/handwriting.ts';
import { inParallel } from '#scripts/demo/progress.ts';
import { removeDemo } from '#scripts/demo/remove.ts';
import { type Demo, seedDemo } from '#scripts/demo/seed.ts';
import { markingList } from '#server/attempts-marks.ts';
import { createClass, joinClass } from '#server/classes/classes.ts';
import { dueNext } from '#server/classes/due.ts';
import { gradebookFor } from '#server/classes/gradebook.ts';
import { funnels } from '#server/classes/insight-funnel.ts';
import { classMisconceptions } from '#server/classes/insight-misconceptions.ts';
import { classItemStatistics } from '#server/classes/insight-quizzes.ts';
import { stuckLearners } from '#server/classes/insight-stuck.ts';
import { staleExercises } from '#server/classes/regrades.ts';
import { db } from '#server/db.ts';
import { gradeStored } from '#server/grading.ts';
import { query } from '#server/pool.ts';
import { aClass, aClassmate, aSubmission } from '#tests/server/classes/class-people.ts';
import { say } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase();

const goOn = new AbortController().signal;
const weeks = 10;

/** Rows of every table but the counts of rate limits, which forget by themselves, and the marks of scores to derive anew. */
async function everything(): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', 'ScoreMark', '_prisma_migrations')`,
  );
  const counts = tables.map(async ({ name }) => {
    const [row] = await query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    return [name, row?.count ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

const command = () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/demo.ts'],
    { encoding: 'utf8', env: process.env },
  );
  return { status, stderr };
};

let pool: Pool;
let before: Record<string, number>;
let demo: Demo;
beforeAll(async () => {
  pool = await createPool({ workers: 2, prepare: languages });
  const group = await aClass();
  const { user } = await aClassmate(group);
  await aSubmission(user, { at: new Date(), score: 1 });
  before = await everything();
  const options = { learners: 12, weeks, seed: 'test', password: 'four words in a row', now: new Date() };
  demo = await seedDemo(options, { signal: goOn, tell: () => {} });
  // Ten seconds; a machine with much else to do may take many times as long.
}, 400_000);
afterAll(() => pool.close());

interface Told {
  readonly verdict: string;
  readonly score: number;
  readonly misconception: string | null;
  readonly engine: string;
  readonly content: string;
  readonly body: unknown;
}

/** All that a report says, but what it took, which is another each time. */
function told(report: Told | null) {
  if (!report) return null;
  const { verdict, score, misconception, engine, content } = report;
  const { timeMs: _, memoryBytes: _bytes, ...body } = JSON.parse(JSON.stringify(report.body));
  return { verdict, score, misconception, engine, content, body };
}

test('every stored report of the demo is what the grader says of that program, so nothing in it is made up', async () => {
  const rows = await db().submission.findMany({
    include: { report: true },
    where: { userId: { in: [...demo.members.keys()] } },
  });
  expect(rows.length).toBe(demo.submissions);
  expect(rows.length).toBeGreaterThan(250);
  const different: string[] = [];
  await inParallel(rows, 4, goOn, async ({ report, ...row }) => {
    if (!isDeepStrictEqual(told(report), told(await gradeStored(row, pool)))) different.push(row.id);
  });
  expect(different).toEqual([]);
  expect(rows.every(({ createdAt }) => createdAt < new Date())).toBe(true);
  expect((await staleExercises(demo.instructor, demo.id, 'en')).filter(({ stale }) => stale > 0)).toEqual([]);
});

test('an instructor finds something on every page: late, changed and missing work, stuck learners, ideas, items that tell', async () => {
  const [teacher, id] = [demo.instructor, demo.id];
  const { members, assignments, cells } = await gradebookFor(teacher, id, 'en');
  expect([members.length, assignments.length]).toEqual([14, 45]);
  expect(cells.daysLate.some((days) => days > 0)).toBe(true);
  expect(cells.flags.some((flags) => flags > 0)).toBe(true);
  expect(assignments.filter(({ published }) => published === null).length).toBe(1);
  expect(assignments.filter(({ published }) => (published ?? 0) > Date.now()).length).toBeGreaterThan(5);
  const funnel = await funnels(teacher, id, { of: 'assigned' }, 'en');
  expect(
    funnel.filter(({ opened, tried, solved }) => opened > tried && tried > solved && solved > 0).length,
  ).toBeGreaterThan(3);
  const { periods, misconceptions } = await classMisconceptions(teacher, id, { by: 'week' }, 'en');
  expect(periods.length).toBeGreaterThan(6);
  expect(misconceptions.length).toBeGreaterThan(10);
  expect((await stuckLearners(teacher, id, { after: 4 }, 'en')).learners.length).toBeGreaterThan(0);
  const { items } = await classItemStatistics(
    teacher,
    id,
    { quiz: 'one-neuron', attempts: 'first', mode: 'any' },
    'en',
  );
  expect(items.filter(({ difficulty, discrimination }) => difficulty && discrimination).length).toBeGreaterThan(5);
  expect(
    (await markingList(teacher, 'training', 'en', { list: 'waiting', after: null })).responses.length,
  ).toBeGreaterThan(0);
});

test('the learner who is told has work that is due and work that is done', async () => {
  const [learner] = demo.learners;
  if (!learner) throw new Error('there is no learner');
  expect((await dueNext(learner.user, 'zh', 5)).length).toBeGreaterThan(0);
  const own = { userId: learner.user.id };
  const where = { where: own };
  const counts = [
    db().submission.count(where),
    db().quizAttempt.count(where),
    db().review.count(where),
    db().lessonReading.count(where),
    db().draft.count(where),
  ];
  for (const count of counts) expect(await count).toBeGreaterThan(2);
});

test('a right program written by another hand is still right, or learners of the demo would fail for nothing', async () => {
  const programs = exercises.flatMap(({ slug }) =>
    languages.flatMap((language) => {
      const { solution, alternatives } = readContent(slug);
      const all = [solution[language], ...Object.values(alternatives).flatMap((each) => each[language] ?? [])];
      return all.map((source, i) => ({
        exercise: slug,
        language,
        seed: '1',
        source: byHand(source, language, random(`${slug} ${i}`)),
      }));
    }),
  );
  const failed: string[] = [];
  await inParallel(programs, 4, goOn, async (program) => {
    if ((await gradeStored(program, pool)).verdict !== 'pass') failed.push(program.source);
  });
  expect(failed).toEqual([]);
  expect(programs.length).toBeGreaterThan(100);
});

test('the command makes no second demo, and taking the demo away leaves everything else as it was', async () => {
  expect(command()).toEqual({ status: 1, stderr: expect.stringContaining('demo -- --remove') });
  const [learner] = demo.learners;
  if (!learner) throw new Error('there is no learner');
  // They did more than they were made for.
  await say(learner.user, 'Hello');
  const group = await aClass();
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id: group.id } });
  await joinClass(learner.user, joinCode ?? '');
  await createClass(demo.instructor, { name: 'Tried out', zone: 'UTC' });
  const { AuditEvent, Class, ClassEvent, ClassMember, User, ...rest } = before;
  expect(await removeDemo()).toBe(14);
  const left = {
    Class: 2,
    User: (User ?? 0) + 1,
    AuditEvent: (AuditEvent ?? 0) + 1,
    ClassMember: (ClassMember ?? 0) + 1,
    ClassEvent: (ClassEvent ?? 0) + 2,
  };
  expect(await everything()).toEqual({ ...rest, ...left });
  expect(Class).toBe(1);
  // In a database that people use it says why it would rather not.
  expect(command()).toEqual({ status: 1, stderr: expect.stringContaining('--yes') });
});
