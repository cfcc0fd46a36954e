import { beforeAll, expect, test } from 'vitest';
import { GET as getEvents } from '#app/api/classes/[id]/insight/projector/events/route.ts';
import { GET as getProjector } from '#app/api/classes/[id]/insight/projector/route.ts';
import { namesNobody } from '#server/classes/insight-names.ts';
import { projectorView } from '#server/classes/insight-projector.ts';
import { applyRegrade, revertRegrade } from '#server/classes/regrade-apply.ts';
import type { ProjectorView } from '#server/classes/views-insight.ts';
import { db } from '#server/db.ts';
import { announceWork } from '#server/events.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';

withDatabase();

const idea = 'missing-bias';
let group: ClassOfTests;

beforeAll(async () => {
  group = await aClass();
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const fails = (user: User, at: Date, source: string, misconception: string = idea) =>
  aSubmission(user, { at, score: 0.25, misconception, source });

async function called(name: string): Promise<User> {
  const { user, member } = await aClassmate(group);
  const data = { name, studentId: `s${member.slice(-8)}`, login: 'lovelace7' };
  await db().classMember.update({ where: { id: member }, data, select: { id: true } });
  return user;
}

test('a projector shows how many and what, and the browser is never sent who', async () => {
  const [mae, lei, max] = [await called('Mae Jemison'), await called('李小雷'), await called('Max Born')];
  const ids = [
    await fails(mae, minutesAgo(9), '# by mae\nreturn z'),
    await fails(lei, minutesAgo(8), 'return max(z, 0)  # 小雷'),
    await fails(lei, minutesAgo(7), 'return max(z, 1)'),
    await fails(max, minutesAgo(6), 'def max_sigmoid(z): return z'),
    await fails(mae, minutesAgo(5), 'return z + 1', 'sum-not-mean'),
    await aSubmission(max, { at: minutesAgo(1), score: 1, source: 'right' }),
  ];
  const view = await projectorView(group.instructor, group.id, { exercise: 'sigmoid', code: 'on' }, 'en');
  expect(view).toEqual({
    ...{ exercise: 'sigmoid', title: expect.any(String), learners: 3, opened: 3, tried: 3, solved: 1 },
    misconceptions: [
      {
        ...{ id: idea, name: expect.any(String), learners: 3, open: 1, withheld: 2 },
        samples: [{ language: 'python', source: 'return max(z, 1)' }],
      },
      {
        ...{ id: 'sum-not-mean', name: expect.any(String), learners: 1, open: 1, withheld: 0 },
        samples: [{ language: 'python', source: 'return z + 1' }],
      },
    ],
  });
  const hidden = await projectorView(group.instructor, group.id, { exercise: 'sigmoid', code: 'off' }, 'en');
  expect(hidden.misconceptions.map(({ samples, withheld }) => [samples, withheld])).toEqual([
    [[], 0],
    [[], 0],
  ]);
  const members = await db().classMember.findMany({ where: { classId: group.id }, include: { user: true } });
  const told = JSON.stringify(view);
  const secrets = members.flatMap(({ id, name, studentId, login, user }) => [
    id,
    name,
    studentId,
    login,
    user?.id,
    user?.email,
  ]);
  for (const secret of [...secrets, ...ids, '小雷', 'mae', '@']) if (secret) expect(told).not.toContain(secret);
});

test('a name is found where people sign, and an ordinary word of a program is none', () => {
  const people = [
    { userId: 'max', names: ['Max Born'], handles: ['mborn@example.org', '20261234'] },
    { userId: 'lei', names: ['李雷'], handles: [] },
  ];
  const nobody = namesNobody(people);
  for (const source of [
    ...['# Max', '// thanks to MAX!', '"""by Born"""', "author = 'born'", '/* Max\n */', '# 李雷写的', 'li = "李雷"'],
    ...['x = 20261234', '# mborn', 'someone@else.org'],
  ]) {
    expect(nobody(source, 'lei'), source).toBe(false);
  }
  for (const source of ['return max(0, z)', 'let born = 1', '# maximum', 'def sigmoid(z):  # 求最大值', '']) {
    expect(nobody(source, 'lei'), source).toBe(true);
  }
  for (const source of ['def born_sigmoid(z):', 'const sigmoidByBorn = 1', 'max(0, z)']) {
    expect(nobody(source, 'max'), source).toBe(false);
  }
});

/** The messages of a stream, as they come. */
async function* messages(response: Response): AsyncGenerator<ProjectorView> {
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
    }
  }
}

test('what is shown follows the class as submissions are graded, many at once as one', async () => {
  group = await aClass();
  const { user } = await aClassmate(group);
  const path = '/?exercise=sigmoid&code=on';
  const params = { id: group.id };
  const response = await call(getEvents, { as: group.instructor, params, path });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const shown = messages(response);
  expect((await shown.next()).value).toMatchObject({ opened: 0, solved: 0 });
  for (const source of ['first', 'second']) {
    await fails(user, new Date(), source);
    await announceWork(db(), user.id, 'sigmoid');
  }
  await aSubmission(user, { at: new Date(), score: 1 });
  await announceWork(db(), user.id, 'sigmoid');
  expect((await shown.next()).value).toMatchObject({ tried: 1, solved: 1, misconceptions: [{ id: idea, open: 0 }] });
  // Who may no longer see it hears no more.
  await db().classMember.updateMany({ where: { userId: group.instructor.id }, data: { removedAt: new Date() } });
  await announceWork(db(), user.id, 'sigmoid');
  expect((await shown.next()).done).toBe(true);
  expect((await call(getEvents, { as: group.instructor, params, path })).status).toBe(404);
});

test('a regrade shows at once when it is applied and when it is taken back, with no submission to wait for', async () => {
  group = await aClass();
  const { user } = await aClassmate(group);
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'sigmoid' } });
  const submissionId = await aSubmission(user, { at: new Date(), score: 0 });
  const report = {
    verdict: 'pass',
    status: 'completed',
    score: 1,
    misconception: null,
    body: {},
    engine: 'e',
    content: 'c',
  };
  const { id } = await db().regrade.create({
    data: {
      ...{ classId: group.id, exercise: 'sigmoid', content: 'c', state: 'graded' },
      results: { create: { submissionId, score: 1, after: report } },
    },
  });
  const shown = messages(
    await call(getEvents, { as: group.instructor, params: { id: group.id }, path: '/?exercise=sigmoid' }),
  );
  expect((await shown.next()).value).toMatchObject({ tried: 1, solved: 0 });
  await applyRegrade(group.instructor, group.id, id, { which: 'all' });
  expect((await shown.next()).value).toMatchObject({ tried: 1, solved: 1 });
  await revertRegrade(group.instructor, group.id, id);
  expect((await shown.next()).value).toMatchObject({ tried: 1, solved: 0 });
  await shown.return(undefined);
});

test('only those who teach the class may show it', async () => {
  group = await aClass();
  const { user } = await aClassmate(group);
  for (const get of [getProjector, getEvents]) {
    const status = async (as: User | null, exercise = 'sigmoid') =>
      (await call(get, { as, params: { id: group.id }, path: `/?exercise=${exercise}` })).status;
    expect([await status(null), await status(user), await status(group.instructor, 'none')]).toEqual([401, 403, 404]);
  }
  const shown = await call(getProjector, {
    as: group.instructor,
    params: { id: group.id },
    path: '/?exercise=sigmoid',
  });
  expect(shown.status).toBe(200);
});
