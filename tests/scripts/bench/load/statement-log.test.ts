import path from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '#scripts/bench/load/asked.ts';
import { isOwn, statementsIn } from '#scripts/bench/load/statement-log.ts';
import { pages as pageFiles } from '#tests/routes.ts';

const line = (process: number, text: string) => `2026-12-01 10:00:00.123 UTC [${process}] LOG:  ${text}`;

test('a statement counts with its parsing and planning, those of other connections apart', () => {
  const log = [
    line(1, 'duration: 0.500 ms  parse s1: SELECT *'),
    '\t    FROM "User"',
    line(2, 'duration: 9.000 ms  bind s7: SELECT 2'),
    line(1, 'duration: 1.000 ms  bind s1: SELECT *'),
    '\t    FROM "User"',
    line(1, 'duration: 2.000 ms  execute s1: SELECT *'),
    '\t    FROM "User"',
    line(1, 'checkpoint starting: time'),
    line(1, 'duration: 4.000 ms  statement: BEGIN'),
    line(2, 'duration: 1.000 ms  execute s7: SELECT 2'),
  ].join('\n');
  const found = statementsIn(log);
  expect(found).toEqual([
    { text: 'SELECT * FROM "User"', ms: 3.5 },
    { text: 'BEGIN', ms: 4 },
    { text: 'SELECT 2', ms: 10 },
  ]);
  expect(found.map(isOwn)).toEqual([false, true, false]);
});

test('every page is asked for over the large table', () => {
  const there = pageFiles().map((file) => path.posix.dirname(file).replace(/^app\/\[locale\]\/?/, ''));
  const asked = new Set(pages.map(({ name }) => name));
  expect(
    there.filter((name) => !asked.has(name)),
    'add it to scripts/bench/load/asked.ts',
  ).toEqual([]);
});
