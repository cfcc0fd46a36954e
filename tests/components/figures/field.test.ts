import { expect, test } from 'vitest';
import { boundaryOf, cellsOf } from '#components/figures/parts/field.ts';

const steps = [-1, -0.5, 0, 0.5, 1];
const same = { px: (value: number) => value, py: (value: number) => value };
const numbersIn = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));

test('the line between yes and no is where the network is undecided, from edge to edge', () => {
  const numbers = numbersIn(boundaryOf(steps, (x, y) => 2 * x - y + 0.3, same));
  const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? Number.NaN] as const] : []));
  for (const [x, y] of points) expect(2 * x - y + 0.3).toBeCloseTo(0, 1);
  expect(Math.min(...points.map(([, y]) => y))).toBe(-1);
  expect(Math.max(...points.map(([, y]) => y))).toBe(1);
});

test('a saddle is crossed by two lines, and one answer everywhere by none', () => {
  expect(boundaryOf([-1, 1], (x, y) => x * y, same).match(/M/g)).toHaveLength(2);
  expect(boundaryOf(steps, () => 3, same)).toBe('');
});

test('what is coloured is where the answer is yes', () => {
  const cells = cellsOf(steps, (x) => (x > 0 ? 50 : -50), { px: same.px, py: (value) => -value });
  expect(cells.map(({ level }) => level)).toEqual([1]);
  const rows = cells[0]?.d.split('z').filter(Boolean) ?? [];
  expect(rows.map((row) => numbersIn(row)[0])).toEqual([0, 0, 0, 0]);
  expect(rows.every((row) => row.includes('h1v0.5h-1'))).toBe(true);
});
