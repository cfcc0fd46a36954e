import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Sign, schedule } from '#lib/review-schedule.ts';

const sign = fc.record<Sign>({
  card: fc.constantFrom('concept:a', 'concept:b', 'misconception:c'),
  day: fc.integer({ min: 20_000, max: 20_400 }),
  right: fc.boolean(),
  begins: fc.boolean(),
});

const asked = (days: readonly (readonly [day: number, right: boolean])[]) =>
  schedule(days.map(([day, right]) => ({ card: 'a', day, right, begins: true }))).get('a');

test('what is told twice, or in another order, moves no card', () => {
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 10 }),
      fc.nat(),
      (signs, again, cut) => {
        const repeated = again.flatMap((place) => signs[place % signs.length] ?? []);
        const turned = [...signs, ...repeated];
        turned.push(...turned.splice(0, cut % Math.max(1, turned.length)));
        const sorted = (of: readonly Sign[]) => [...schedule(of).values()].sort((a, b) => (a.card < b.card ? -1 : 1));
        expect(sorted(turned)).toEqual(sorted(signs));
      },
    ),
  );
});

test('a card comes back after its last day, within a year or so, and only if something began it', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const cards = schedule(signs);
      for (const { card, last, due } of cards.values()) {
        const own = signs.filter((each) => each.card === card);
        expect(last).toBe(Math.max(...own.map(({ day }) => day)));
        expect(due).toBeGreaterThan(last);
        expect(due).toBeLessThanOrEqual(last + 366);
      }
      expect(new Set(cards.keys())).toEqual(new Set(signs.filter(({ begins }) => begins).map(({ card }) => card)));
    }),
  );
});

test('what was wrong comes back the next day, and what stays right comes ever more seldom', () => {
  expect(asked([[20_000, false]])?.due).toBe(20_001);
  let day = 20_000;
  const days: [number, boolean][] = [[day, true]];
  let wait = 0;
  for (let i = 0; i < 5; i += 1) {
    const due = asked(days)?.due ?? 0;
    expect(due - day).toBeGreaterThan(wait);
    wait = due - day;
    day = due;
    days.push([day, true]);
  }
  const lapsed = asked([...days.slice(0, -1), [day, false]]);
  expect((lapsed?.due ?? 0) - day).toBeLessThan(wait);
});

test('one mistake in a day of practice counts once, however often it was made', () => {
  const once = asked([[20_000, false]]);
  const often = asked([...Array(15).keys()].map((i) => [20_000, i > 12]));
  expect(often).toEqual(once);
});
