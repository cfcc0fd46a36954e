import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evidence, evidenceOf, forgottenAfterMs, mastery } from '#lib/mastery.ts';

const opened = new Date('2026-11-24T10:00:00Z');
const after = (ms: number) => new Date(opened.getTime() + ms);
const nothing = { firstPassAt: null, lastPassAt: null, solutionOpenedAt: null, judged: false };
const passed = (at: Date, again = at) => ({
  ...{ firstPassAt: at, lastPassAt: again, solutionOpenedAt: opened, judged: true },
});

test('what one solved alone stays one’s own, whatever is opened or handed in afterwards', () => {
  expect(evidenceOf({ ...passed(opened), solutionOpenedAt: null })).toBe('independent');
  expect(evidenceOf(passed(after(-1), after(60_000)))).toBe('independent');
});

test('a pass right after the solution was opened shows little, one on a later day does', () => {
  expect(evidenceOf(passed(after(1)))).toBe('assisted');
  expect(evidenceOf(passed(after(1), after(forgottenAfterMs - 1)))).toBe('assisted');
  expect(evidenceOf(passed(after(1), after(forgottenAfterMs)))).toBe('independent');
});

test('what was judged and never passed is missed; what failed through our fault, or was only looked at, is nothing', () => {
  expect(evidenceOf({ ...nothing, judged: true })).toBe('missed');
  expect(evidenceOf(nothing)).toBe('none');
  expect(evidenceOf({ ...nothing, solutionOpenedAt: opened })).toBe('none');
});

const all: readonly Evidence[] = ['independent', 'assisted', 'missed', 'none'];
const evidence = fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 6 });

test('a concept is mastered when everything shows it, untouched when nothing does, else shaky', () => {
  expect(mastery([])).toBe('not-started');
  expect(mastery(['none', 'none'])).toBe('not-started');
  expect(mastery(['independent', 'independent'])).toBe('mastered');
  for (const each of ['assisted', 'missed', 'none'] as const) expect(mastery(['independent', each])).toBe('shaky');
});

test('mastery never depends on the order, and doing better never lowers it', () => {
  const rank = { 'not-started': 0, shaky: 1, mastered: 2 };
  fc.assert(
    fc.property(evidence, fc.nat(), (given, at) => {
      expect(mastery(given.toReversed())).toBe(mastery(given));
      const better = given.with(at % given.length, 'independent');
      expect(rank[mastery(better)]).toBeGreaterThanOrEqual(rank[mastery(given)]);
    }),
  );
});
