import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoster } from '#server/classes/roster-csv.ts';
import { type Enrolled, planRoster } from '#server/classes/roster-plan.ts';

const nothing = { name: null, email: null, studentId: null, login: null, canvasId: null, section: null };
const enrolled = (id: string, says: Partial<Enrolled>): Enrolled => ({
  ...{ ...nothing, id, role: 'learner', removed: false, account: null },
  ...says,
});
const plan = (text: string, ...members: Enrolled[]) => planRoster(parseRoster(text).rows, members);
const fault = (text: string, ...members: Enrolled[]) => plan(text, ...members).map((line) => line.fault?.code ?? null);

test('each line is told apart: new, changed, unchanged, back in the class', () => {
  const text = 'name,email,section\nAda,ada@x.org,Monday\nBob,bob@x.org,Monday\nCyd,cyd@x.org,\nDan,dan@x.org,';
  const lines = plan(
    text,
    enrolled('b', { name: 'Bob', email: 'bob@x.org', section: 'Friday' }),
    enrolled('c', { name: 'Cyd', email: 'cyd@x.org', section: 'Friday' }),
    enrolled('d', { name: 'Dan', email: 'dan@x.org', removed: true }),
  );
  expect(lines).toMatchObject([
    { line: 2, effect: 'new', member: null, name: 'Ada', changes: [] },
    { line: 3, effect: 'changed', member: 'b', changes: [{ field: 'section', from: 'Friday', to: 'Monday' }] },
    { line: 4, effect: 'unchanged', member: 'c' }, // an empty cell says nothing
    { line: 5, effect: 'back', member: 'd' },
  ]);
});

test('what cannot be taken in says why, and nothing else of the file is kept from it', () => {
  const member = enrolled('a', { email: 'ada@x.org', studentId: '17' });
  expect(
    fault(
      `name,email,student id
No Address,,
Bad,nobody@,
Ada,ada@x.org,
Again,ADA@x.org,
Two,bob@x.org,17
New,cyd@x.org,5
Same,cyd@x.org,6
Prof,prof@x.org,
Broken \uFFFD,b@x.org,
${'x'.repeat(101)},long@x.org,`,
      member,
      enrolled('b', { email: 'bob@x.org' }),
      enrolled('p', { email: 'prof@x.org', role: 'instructor' }),
    ),
  ).toEqual([
    ...[
      'no-email',
      'bad-email',
      null,
      'duplicate',
      'two-people',
      null,
      'duplicate',
      'other-role',
      'not-text',
      'too-long',
    ],
  ]);
  expect(plan('name,email\nAda,ada@x.org\nAgain,ada@x.org')[1]?.fault).toEqual({ code: 'duplicate', other: 2 });
  expect(fault('name,email\n"Ada,ada@x.org\nBob,bob@x.org')).toEqual(['torn']);
});

test('who joined by the code alone is found by the address of their account, and gets the roster’s name and number', () => {
  const joined = enrolled('a', { account: { name: 'ada99', email: 'ada@x.org' } });
  const [line] = plan('name,email,student id\nAda Lovelace,ada@x.org,17', joined);
  expect(line).toMatchObject({ effect: 'changed', member: 'a' });
  expect(line?.changes.map(({ field }) => field)).toEqual(['name', 'email', 'studentId']);
});

test('a file without addresses finds people by their numbers, else by a name that one of them has', () => {
  const canvas =
    'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",4711,s17,ada,Monday\n"Ming, Li",4712,s18,li,';
  const members = [
    enrolled('a', { name: 'A. L.', email: 'ada@x.org', studentId: 's17' }),
    enrolled('l', { account: { name: 'li  MING', email: 'li@x.org' } }),
  ];
  expect(plan(canvas, ...members)).toMatchObject([
    { member: 'a', byName: false },
    {
      member: 'l',
      byName: true,
      changes: [{ field: 'name' }, { field: 'studentId' }, { field: 'login' }, { field: 'canvasId' }],
    },
  ]);
  const namesake = enrolled('m', { name: 'Li Ming' });
  expect(fault(canvas, ...members, namesake)).toEqual([null, 'no-email']); // which of the two?
  const other = enrolled('m', { name: 'Li Ming', studentId: 's99' });
  expect(plan(canvas, ...members, other)[1]).toMatchObject({ member: 'l' });
});

/** The roster as a plan leaves it. */
function after(members: readonly Enrolled[], lines: ReturnType<typeof planRoster>): Enrolled[] {
  const said = (says: object) => Object.fromEntries(Object.entries(says).filter(([, value]) => value !== null));
  const kept = members.map((member) => {
    const line = lines.find((each) => each.member === member.id);
    return line ? { ...member, ...said(line.says), removed: false } : member;
  });
  const added = lines.filter(({ effect }) => effect === 'new');
  return [...kept, ...added.map(({ says, line }) => enrolled(`new ${line}`, says))];
}

test('importing once more a file that was taken in whole changes nothing, whatever file and class', () => {
  const few = (prefix: string) =>
    fc.option(
      fc.nat(5).map((n) => `${prefix}${n}`),
      { nil: null },
    );
  const email = fc.option(
    fc.nat(5).map((n) => `p${n}@x.org`),
    { nil: null, freq: 4 },
  );
  const says = fc.record({ name: few('N'), email, studentId: few('s'), login: few('l'), section: few('S') });
  const own = ['email', 'studentId', 'login'] as const;
  const people = fc.uniqueArray(says, { comparator: (a, b) => own.some((f) => a[f] && a[f] === b[f]), maxLength: 6 });
  const header = 'name,email,student id,login,section';
  const seen = new Set<string>();
  fc.assert(
    fc.property(people, people, (file, given) => {
      const body = file.map((row) =>
        Object.values(row)
          .map((cell) => cell ?? '')
          .join(','),
      );
      fc.pre(body.some((line) => /\w/.test(line)));
      const { rows } = parseRoster([header, ...body].join('\n'));
      const before = given.map((row, index) => enrolled(`${index}`, row));
      const once = planRoster(rows, before);
      fc.pre(once.every(({ fault }) => fault === null));
      for (const { effect } of once) seen.add(effect);
      const twice = planRoster(rows, after(before, once));
      expect(twice.filter(({ effect }) => effect !== 'unchanged')).toEqual([]);
    }),
    { numRuns: 500, maxSkipsPerRun: 50 },
  );
  expect([...seen].sort()).toEqual(['changed', 'new', 'unchanged']);
});
