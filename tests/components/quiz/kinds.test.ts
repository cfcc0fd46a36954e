import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

interface Used {
  readonly response: unknown;
  readonly readable: boolean;
  readonly text: string;
  readonly status: string | null;
  readonly focus: string;
}

const script = new URL('./operate.tsx', import.meta.url).pathname;
const { errors, ...used }: Record<string, Used> & { errors: string[] } = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', maxBuffer: 1e8 }),
);

test('every kind gives what was chosen or typed, without a word to the console', () => {
  expect(used.choice?.response).toEqual({ chosen: 1 });
  expect(used.choices?.response).toEqual({ chosen: [0, 2] });
  expect(used.trace).toMatchObject({ response: { typed: '1' }, text: expect.stringContaining('console.log(1)') });
  expect(used.free).toMatchObject({ response: { typed: 'because' }, text: expect.stringContaining('clear') });
  expect(errors).toEqual([]);
});

test('a number says what it was read as, and what cannot be read is not sent', () => {
  expect(used.number).toMatchObject({ response: { typed: '13%' }, readable: true });
  expect(used.number?.text).toContain('Read as 0.13');
  expect(used.unreadableNumber).toMatchObject({ response: { typed: 'many' }, readable: false });
  expect(used.unreadableNumber?.text).toContain('cannot be read');
});

test('a formula is set as one types it, and a name that is none of its own is pointed out', () => {
  expect(used.formula).toMatchObject({ response: { typed: '2*x*h1' }, readable: true });
  expect(used.formula?.text).toContain('2⋅x⋅h1');
  expect(used.unreadableFormula).toMatchObject({ response: { typed: '2*y' }, readable: false });
  expect(used.unreadableFormula?.text).toContain('no “y”');
});

test('steps move by arrow keys and buttons; the place is said and the focus goes along', () => {
  expect(used.ordering).toMatchObject({
    response: { order: [2, 1, 0] },
    status: 'Now at place 1 of 3',
    focus: 'answer-2-up',
  });
});

test('the order that is shown counts only once it is chosen', () => {
  expect(used.orderKept?.response).toEqual({ order: [0, 1, 2] });
});

test('a right side belongs to one left side at a time', () => {
  expect(used.matching?.response).toEqual({ matches: [null, 2] });
});
