import { beforeAll, expect, test } from 'vitest';
import { PUT as putExtensions } from '#app/api/classes/[id]/assignments/[assignment]/extensions/route.ts';
import { GET as getLosses } from '#app/api/classes/[id]/assignments/[assignment]/losses/route.ts';
import {
  GET as getOne,
  PUT as putOne,
  DELETE as remove,
} from '#app/api/classes/[id]/assignments/[assignment]/route.ts';
import { POST as postCopies } from '#app/api/classes/[id]/assignments/copies/route.ts';
import { PUT as putOrder } from '#app/api/classes/[id]/assignments/order/route.ts';
import { PUT as putPublished } from '#app/api/classes/[id]/assignments/published/route.ts';
import { GET as getAll, POST as postAll } from '#app/api/classes/[id]/assignments/route.ts';
import { GET as getDue } from '#app/api/classes/[id]/due/route.ts';
import { GET as getExtendable } from '#app/api/classes/[id]/extendable/route.ts';
import { assignmentsOf } from '#server/classes/assignments.ts';
import { dueIn } from '#server/classes/due.ts';
import { extend, extendable } from '#server/classes/extensions.ts';
import { aClass, aClassmate, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { statementsOf } from '#tests/server/statements.ts';

withDatabase();

let group: ClassOfTests;
let ada: Awaited<ReturnType<typeof aClassmate>>;

beforeAll(async () => {
  group = await aClass();
  ada = await aClassmate(group);
});

const rules = {
  ...{ publication: 'draft', opensAt: null, dueAt: '2126-12-01T23:59:59+08:00', closesAt: null },
  ...{ grace: 0, latePercent: 0, attempts: 'best' },
};
const item = { kind: 'exercise', slug: 'sigmoid', points: 10 };
const asProf = () => ({ as: group.instructor, params: { id: group.id } });
const create = async (body: object = {}) => call(postAll, { ...asProf(), body: { ...rules, items: [item], ...body } });

test('a week of an assignment over HTTP: made, changed, published, seen by a learner, extended, ordered, copied and deleted', async () => {
  const made = await create({ items: [item, { kind: 'quiz', slug: 'loss', points: 20 }] });
  const { ids } = await made.json();
  const [assignment, second] = ids;
  expect(made.status).toBe(201);
  const one = { as: group.instructor, params: { id: group.id, assignment } };
  const changed = await call(putOne, {
    ...one,
    method: 'PUT',
    path: '/?locale=zh',
    body: { ...rules, points: 5, grace: 30 },
  });
  expect(await changed.json()).toMatchObject({
    id: assignment,
    points: 5,
    grace: 30,
    state: 'draft',
    title: 'Sigmoid 函数',
  });
  expect(await (await call(getDue, { as: ada.user, params: { id: group.id } })).json()).toEqual({ assignments: [] });
  const publish = { assignments: [assignment], publication: 'now' };
  expect((await call(putPublished, { ...asProf(), method: 'PUT', body: publish })).status).toBe(200);
  const due = await (await call(getDue, { as: ada.user, params: { id: group.id } })).json();
  expect(due.assignments).toMatchObject([
    { id: assignment, dueAt: '2126-12-01T15:59:59.000Z', phase: 'open', points: 5 },
  ]);
  const { learners } = await (await call(getExtendable, asProf())).json();
  expect(learners).toEqual([{ member: ada.member, name: 'Ada', section: null }]);
  const extension = { dueAt: '2126-12-09T15:59:59Z', closesAt: null, reason: ' ' };
  const extended = await call(putExtensions, { ...one, method: 'PUT', body: { members: [ada.member], extension } });
  expect((await extended.json()).extensions).toMatchObject([
    { name: 'Ada', reason: null, dueAt: '2126-12-09T15:59:59.000Z' },
  ]);
  const order = { assignments: [second, assignment] };
  expect(await (await call(putOrder, { ...asProf(), method: 'PUT', body: order })).json()).toEqual(order);
  const listed = await (await call(getAll, { ...asProf(), path: '/?locale=en' })).json();
  expect(listed.assignments.map(({ id }: { id: string }) => id)).toEqual(order.assignments);
  const other = await aClass();
  const copied = await call(postCopies, {
    as: other.instructor,
    params: { id: other.id },
    body: { from: group.id, days: 0 },
  });
  expect(copied.status).toBe(404); // whose class it is not
  expect((await (await call(getLosses, one)).json()).extensions).toHaveLength(1);
  const unconfirmed = await call(remove, { ...one, method: 'DELETE' });
  expect(await unconfirmed.json()).toMatchObject({ status: 409, code: 'unconfirmed-loss', extensions: 1, comments: 0 });
  expect((await call(remove, { ...one, method: 'DELETE', path: '/?extensions=1' })).status).toBe(200);
  expect((await call(getOne, one)).status).toBe(404);
});

test('rules that make no sense are refused with the field that is wrong', async () => {
  const wrong: Record<string, object> = {
    opensAt: { opensAt: '2127-01-01T00:00:00Z' },
    dueAt: { closesAt: '2126-01-01T00:00:00Z' },
    grace: { grace: 10_081 },
    latePercent: { latePercent: 101 },
    attempts: { attempts: 'any' },
    publication: { publication: 'tomorrow' },
    'items.0.points': { items: [{ ...item, points: 1001 }] },
    'items.0.kind': { items: [{ ...item, kind: 'exam' }] },
    items: { items: [] },
  };
  for (const [field, body] of Object.entries(wrong)) {
    const response = await create(body);
    const { status, code, detail } = await response.json();
    expect([field, status, code, detail.startsWith(`${field}: `)]).toEqual([field, 400, 'invalid-body', true]);
  }
});

test('learners, and programs without a session, get nothing of the teachers’ side', async () => {
  const [assignment] = (await (await create()).json()).ids;
  const params = { id: group.id, assignment };
  const body = { members: [ada.member], extension: null };
  for (const [as, status] of [
    [ada.user, 403],
    [null, 401],
  ] as const) {
    const answers = await Promise.all([
      call(getAll, { as, params }),
      call(getOne, { as, params }),
      call(getLosses, { as, params }),
      call(getExtendable, { as, params }),
      call(putExtensions, { as, params, method: 'PUT', body }),
      call(putOne, { as, params, method: 'PUT', body: { ...rules, points: 1 } }),
      call(remove, { as, params, method: 'DELETE' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  }
});

test('a list takes as many statements for twenty learners with extensions as for one', async () => {
  const crowd = await aClass();
  const first = await aClassmate(crowd);
  const as = { as: crowd.instructor, params: { id: crowd.id } };
  const items = [item, { kind: 'lesson', slug: 'loss', points: 1 }];
  const { ids } = await (await call(postAll, { ...as, body: { ...rules, publication: 'now', items } })).json();
  const give = (members: string[]) => () =>
    extend(crowd.instructor, crowd.id, ids[0], {
      members,
      extension: { dueAt: new Date('2127-01-01T00:00:00Z'), closesAt: null, reason: null },
    });
  const lists = async () => [
    await statementsOf(() => assignmentsOf(crowd.instructor, crowd.id, 'en')),
    await statementsOf(() => extendable(crowd.instructor, crowd.id)),
    await statementsOf(() => dueIn(first.user, crowd.id, 'en')),
  ];
  await give([first.member])();
  const forOne = [await statementsOf(give([first.member])), ...(await lists())];
  const members: string[] = [first.member];
  for (let i = 0; i < 19; i++) members.push((await aClassmate(crowd)).member);
  await give(members)();
  expect([await statementsOf(give(members)), ...(await lists())]).toEqual(forOne);
  expect(Math.min(...forOne)).toBeGreaterThan(0);
});
