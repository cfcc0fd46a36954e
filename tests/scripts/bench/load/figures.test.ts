import { expect, test } from 'vitest';
import { readOptions } from '#scripts/bench/load/options.ts';
import { percentile, percentiles } from '#scripts/bench/load/percentiles.ts';
import { goal, table } from '#scripts/bench/load/print.ts';
import { programs } from '#scripts/bench/load/programs.ts';
import { spread } from '#scripts/bench/load/schedule.ts';

test('a percentile is a value that was measured, and the worst is never left out', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  expect(percentiles([7, 3, 5])).toEqual({ p50: 5, p95: 7, p99: 7, worst: 7 });
  expect(percentiles([]).p50).toBeNaN();
});

test('the minute is the same each time: everything once, in order, within its seconds', () => {
  const things = Array.from({ length: 50 }, (_, i) => i);
  const moments = spread(things, 10, 'seed');
  expect(spread(things, 10, 'seed')).toEqual(moments);
  expect(spread(things, 10, 'another')).not.toEqual(moments);
  expect(moments.map(({ what }) => what).sort((a, b) => a - b)).toEqual(things);
  const times = moments.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...times)).toBeLessThan(10_000);
});

test('learners hand in both languages, and no two the same text', () => {
  const some = programs(60, 'seed');
  expect(new Set(some.map(({ source }) => source)).size).toBe(60);
  expect(new Set(some.map(({ language }) => language)).size).toBe(2);
  expect(new Set(some.map(({ exercise }) => exercise)).size).toBeGreaterThan(15);
});

test('a table stands in columns, and a figure says whether it keeps its bound', () => {
  const rows = [['name', 'ms'], goal('fast', 4, 'ms', 50).slice(0, 2), ['a long name', '100']];
  expect(table(rows)).toBe('name             ms\nfast         4.0 ms\na long name     100');
  expect(goal('slow', 51, 'ms', 50)).toEqual(['slow', '51 ms', '≤ 50 ms', '✗']);
});

test('who asks for what cannot be is told how to ask', () => {
  expect(readOptions([])).toMatchObject({ learners: 1_000, submitting: 500, seconds: 60, submissions: 1_000_000 });
  expect(readOptions(['--part', 'minute', '--learners', '20', '--submitting', '10']).part).toBe('minute');
  for (const args of [['--part', 'all'], ['--seconds', '0'], ['--learners', '20'], ['--faster']])
    expect(() => readOptions(args)).toThrow(/Usage: npm run bench:load/);
});
