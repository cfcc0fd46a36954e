import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysLate, extended, leftAfter, phaseOf, publicationState, timesFault } from '#lib/assignment-times.ts';

const hour = (hours: number) => new Date(Date.parse('2026-11-24T16:00:00Z') + hours * 3_600_000);
const times = (opens: number | null, due: number | null, closes: number | null) => ({
  opensAt: opens === null ? null : hour(opens),
  dueAt: due === null ? null : hour(due),
  closesAt: closes === null ? null : hour(closes),
});

test('opening, due and closing times follow each other, whichever are there', () => {
  expect(timesFault(times(-1, 0, 1))).toBe(null);
  expect(timesFault(times(null, null, null))).toBe(null);
  expect(timesFault(times(null, 0, 0))).toBe(null); // nothing is taken late
  expect(timesFault(times(1, 0, null))).toBe('opens-after-due');
  expect(timesFault(times(1, null, 1))).toBe('opens-after-closes'); // never open
  expect(timesFault(times(null, 1, 0))).toBe('due-after-closes');
});

test('an extension gives time and never takes any', () => {
  const at = (hours: readonly number[]) => fc.option(fc.constantFrom(...hours.map(hour)));
  const later = (one: Date | null, other: Date | null) => one === null || (other !== null && one >= other);
  fc.assert(
    fc.property(at([0, 5]), at([5, 9]), at([1, 4, 7, 20]), at([2, 6, 30]), (dueAt, closesAt, due, closes) => {
      const before = { opensAt: null, dueAt, closesAt };
      const after = extended(before, { dueAt: due, closesAt: closes });
      expect([later(after.dueAt, dueAt), later(after.closesAt, closesAt)]).toEqual([true, true]);
      expect(timesFault(after)).toBe(null);
    }),
  );
  expect(extended(times(null, 0, 1), { dueAt: hour(48), closesAt: null })).toEqual(times(null, 48, 48));
  expect(extended(times(null, 0, 1), { dueAt: hour(48), closesAt: hour(72) })).toEqual(times(null, 48, 72));
});

test('it opens, becomes late after the grace, and closes, at the very instants', () => {
  const all = times(-24, 0, 24);
  const phases = [-24.001, -24, 0, 0.25, 0.251, 24, 24.001].map((at) => phaseOf(all, 15, hour(at)));
  expect(phases).toEqual(['before', 'open', 'open', 'open', 'late', 'late', 'closed']);
  expect(phaseOf(times(null, null, null), 0, hour(9_999))).toBe('open');
});

test('a day that was begun is a day late, and nobody loses more than there is', () => {
  expect([0, 15, 16, 1455, 1456].map((minutes) => daysLate(minutes, 15))).toEqual([0, 0, 1, 1, 2]);
  expect(leftAfter(2, 10)).toBe(0.8);
  expect(leftAfter(40, 10)).toBe(0);
});

test('without a publication time it is a draft, and before it scheduled', () => {
  expect([null, hour(1), hour(0)].map((at) => publicationState(at, hour(0)))).toEqual([
    'draft',
    'scheduled',
    'published',
  ]);
});
