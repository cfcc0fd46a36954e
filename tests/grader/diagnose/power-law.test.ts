import fc from 'fast-check';
import { expect, test } from 'vitest';
import { powerLaw, solve } from '#grader/diagnose/power-law.ts';

const a = [1.3, 0.4, 2.1, 0.9, 1.7, 0.6];
const b = [0.2, 3.1, 1.9, 0.7, 0.5, 2.2];
const columns = new Map([
  ['a', a],
  ['b', b],
]);

test('exponents and the constant of a product of powers come out, signs aside', () => {
  expect(
    powerLaw(
      columns,
      a.map((value, i) => (-3 * value ** 2) / Math.sqrt(b[i] ?? 1)),
    ),
  ).toBe('a^2 b^-0.5 3');
  expect(powerLaw(columns, a)).toBe('a^1 1');
});

test('what is no product of powers, or has too few cases or a zero, is not called one', () => {
  expect(
    powerLaw(
      columns,
      a.map((value, i) => value + (b[i] ?? 0)),
    ),
  ).toBeNull();
  expect(
    powerLaw(
      columns,
      a.map((value) => value ** 0.3),
    ),
  ).toBeNull();
  expect(powerLaw(new Map([['a', [1, 2]]]), [1, 2])).toBeNull();
  expect(powerLaw(columns, a.with(0, 0))).toBeNull();
});

test('linear equations are solved, singular ones refused', () => {
  const entry = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(entry, entry, entry), (x) => {
      const matrix = [
        [4, 1, -1],
        [0, 0, 3],
        [2, -5, 1],
      ];
      const right = matrix.map((row) => row.reduce((sum, value, i) => sum + value * (x[i] ?? 0), 0));
      const found = solve(matrix, right);
      for (const [i, value] of x.entries()) expect(found?.[i]).toBeCloseTo(value, 9);
    }),
  );
  expect(
    solve(
      [
        [1, 2],
        [2, 4],
      ],
      [1, 2],
    ),
  ).toBeNull();
});
