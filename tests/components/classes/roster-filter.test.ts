import { expect, test } from 'vitest';
import { filterMembers, noFilter, sortMembers } from '#components/classes/roster-filter.ts';
import type { MemberView } from '#server/classes/views-roster.ts';

const member = (id: string, says: Partial<MemberView>): MemberView => ({
  ...{ id, name: null, email: null, account: null, roster: { name: null, email: null }, studentId: null, login: null },
  ...{ section: null, role: 'learner', rights: [], joinedAt: '2026-12-01T00:00:00Z', removed: false, mine: false },
  ...says,
});

const all = [
  member('jose', { name: 'José Müller', email: 'jm@x.org', studentId: '10', section: 'a' }),
  member('li', { name: '李雷', email: 'lilei@x.org', studentId: '9', joinedAt: null }),
  member('ann', { name: 'Ann', account: { name: 'Annie', email: 'annie@home.example' }, section: 'b' }),
  member('prof', { name: 'Prof', role: 'instructor' }),
  member('gone', { name: 'Ann Gone', removed: true }),
];
const ids = (members: readonly MemberView[]) => members.map(({ id }) => id);
const found = (filter: Partial<typeof noFilter>) => ids(filterMembers(all, { ...noFilter, ...filter }));

test('people are found by any of what is known of them, accents or not, all words at once', () => {
  expect(found({ text: 'jose mull' })).toEqual(['jose']);
  expect(found({ text: ' LILEI' })).toEqual(['li']);
  expect(found({ text: '李' })).toEqual(['li']);
  expect(found({ text: 'home.example' })).toEqual(['ann']); // the account's address
  expect(found({ text: '10' })).toEqual(['jose']);
  expect(found({ text: 'ann jose' })).toEqual([]);
});

test('removed people are out of sight until one asks for them', () => {
  expect(found({})).toEqual(['jose', 'li', 'ann', 'prof']);
  expect(found({ state: 'removed' })).toEqual(['gone']);
  expect(found({ state: 'awaited' })).toEqual(['li']);
  expect(found({ state: 'teachers' })).toEqual(['prof']);
  expect(found({ section: 'none' })).toEqual(['li', 'prof']);
  expect(found({ section: 'a' })).toEqual(['jose']);
});

test('people are in the order of the viewer’s language, numbers as numbers, and who has none comes last either way', () => {
  const sections = [
    { id: 'a', name: 'Monday' },
    { id: 'b', name: 'Friday' },
  ];
  const sorted = (key: Parameters<typeof sortMembers>[1], down = false, locale = 'en') =>
    ids(sortMembers(all.slice(0, 4), key, down, { sections, locale }));
  expect(sorted('name')).toEqual(['ann', 'jose', 'prof', 'li']);
  expect(sorted('name', false, 'zh')).toEqual(['li', 'ann', 'jose', 'prof']);
  expect(sorted('studentId')).toEqual(['li', 'jose', 'ann', 'prof']);
  expect(sorted('studentId', true)).toEqual(['jose', 'li', 'ann', 'prof']);
  expect(sorted('section')).toEqual(['ann', 'jose', 'prof', 'li']);
});
