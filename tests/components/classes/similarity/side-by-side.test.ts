import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const operate = path.join(import.meta.dirname, 'operate.tsx');
const { sides, histogram } = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', operate], { encoding: 'utf8' }),
);

test('what two programs share has the same number in both, and a number leads to its other side', () => {
  expect(sides.shown).toEqual([
    ['1a = 1', '2b = 2'],
    ['2y = 2', '1x = 1'],
  ]);
  expect(sides.names).toEqual(['Passage 1: go to its other side', 'Passage 2: go to its other side']);
  expect(sides.byNumber).toEqual({ focus: [-1, 1], chosen: ['1a = 1', '1x = 1'] });
});

test('pressing anywhere in a passage leads to its other side too', () => {
  expect(sides.byMark).toEqual({ focus: [1, -1], chosen: ['2b = 2', '2y = 2'] });
});

test('the histogram is there in words and as a table, and its threshold can be set', () => {
  expect(histogram.words).toBe('Pairs of programs by their similarity: 903 in all, 3 of them at 50% or more.');
  expect(histogram.rows).toHaveLength(20);
  expect([histogram.rows[0], histogram.rows[19]]).toEqual(['0% to 5%900', '95% to 100%3']);
  expect(histogram.value).toBe('60%');
  expect(histogram.moved).toEqual([75]);
});
