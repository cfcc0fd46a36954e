import { beforeAll, expect, test } from 'vitest';
import type { Assignment } from '#prisma/client/client.ts';
import { gradebookFor } from '#server/classes/gradebook.ts';
import { overrideScore } from '#server/classes/overrides.ts';
import { db } from '#server/db.ts';
import { pool } from '#server/pool.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';

withDatabase();

const hourMs = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hourMs);

let group: ClassOfTests;

beforeAll(async () => {
  group = await aClass();
});

const assign = async (data: Partial<Assignment> = {}, classId = group.id) =>
  (
    await db().assignment.create({
      data: { classId, kind: 'exercise', slug: 'sigmoid', publishedAt: at(-100), dueAt: at(-2), ...data },
      select: { id: true },
    })
  ).id;

/** Statements that reach the database while something is done. */
async function statements(act: () => Promise<unknown>): Promise<number> {
  const original = pool().query.bind(pool());
  let count = 0;
  const counting = (...args: Parameters<typeof original>) => {
    count += 1;
    return original(...args);
  };
  Object.assign(pool(), { query: counting });
  await act().finally(() => Object.assign(pool(), { query: original }));
  return count;
}

test('the grid has a cell for whatever was handed in, overridden, extended or commented on, and the times to tell what is missing', async () => {
  const [one, two] = [await aClassmate(group), await aClassmate(group)];
  const assignment = await assign({ grace: 30, latePercent: 10, points: 8 });
  const draft = await assign({ publishedAt: null, dueAt: null });
  await aSubmission(one.user, { at: at(-1), score: 0.5 });
  await overrideScore(
    group.instructor,
    { classId: group.id, member: two.member, assignment },
    { score: null, reason: 'ill' },
  );
  await db().extension.create({ data: { assignmentId: assignment, memberId: two.member, dueAt: at(5) } });
  const grid = await gradebookFor(group.instructor, group.id, 'zh');
  const places = grid.members.map(({ id }) => id);
  expect(grid.assignments).toMatchObject([
    { id: assignment, title: 'Sigmoid 函数', points: 8, closes: null },
    { id: draft, published: null, due: null },
  ]);
  const cell = (member: string, column: number) => {
    const place = grid.cells.at.indexOf(places.indexOf(member) * grid.assignments.length + column);
    const { at: _, ...columns } = grid.cells;
    return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[place]]));
  };
  expect(cell(one.member, 0)).toEqual({ score: 0.45, daysLate: 1, tries: 1, waiting: 0, flags: 0 });
  expect(cell(two.member, 0)).toEqual({ score: null, daysLate: 0, tries: 0, waiting: 0, flags: 3 });
  const extended = at(5).getTime() + 30 * 60_000;
  expect(grid.extensions).toEqual([[places.indexOf(two.member) * 2, expect.closeTo(extended, -5), null]]);
});

test('only those who teach the class see its gradebook', async () => {
  const { user } = await aClassmate(group);
  await expect(gradebookFor(user, group.id, 'en')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(gradebookFor(await aLearner(), group.id, 'en')).rejects.toMatchObject({ code: 'not-found' });
  await expect(gradebookFor(null, group.id, 'en')).rejects.toMatchObject({ code: 'not-signed-in' });
  const assistant = await aClassmate(group);
  await db().classMember.update({ where: { id: assistant.member }, data: { role: 'assistant' } });
  const grid = await gradebookFor(assistant.user, group.id, 'en');
  expect(grid.members.map(({ id }) => id)).not.toContain(assistant.member);
});

test('a class of thirty costs as many statements as one of two, or pages would slow down with the roster', async () => {
  const other = await aClass();
  await assign({}, other.id);
  const read = () => gradebookFor(other.instructor, other.id, 'en');
  for (let i = 0; i < 2; i += 1) await aSubmission((await aClassmate(other)).user, { at: at(-3), score: 1 });
  await read(); // what is asked once a connection is asked now
  const small = await statements(read);
  const line = (i: number) => ({ classId: other.id, name: `Learner ${i}`, email: `${i}@example.org` });
  await db().classMember.createMany({ data: Array.from({ length: 28 }, (_, i) => line(i)) });
  for (let i = 0; i < 10; i += 1) await assign({ slug: 'neuron', position: i }, other.id);
  expect(await statements(read)).toBe(small);
  expect((await read()).members).toHaveLength(30);
});
