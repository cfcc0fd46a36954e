import { expect, test } from 'vitest';
import { random } from '#grader/random.ts';

test('one seed draws the same numbers every time, or no verdict could be replayed', () => {
  const draw = (seed: string) => {
    const r = random(seed);
    return [r.float(-1, 1), r.int(1, 6), r.away(0.5, 2), r.pick(['a', 'b', 'c']), r.shuffle([1, 2, 3, 4])];
  };
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
});

test('draws stay inside their bounds and reach both ends', () => {
  const r = random('bounds');
  const ints = Array.from({ length: 2_000 }, () => r.int(1, 6));
  expect(new Set(ints)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  const aways = Array.from({ length: 2_000 }, () => r.away(0.5, 2));
  expect(aways.every((x) => Math.abs(x) >= 0.5 && Math.abs(x) <= 2)).toBe(true);
  expect(aways.some((x) => x < 0) && aways.some((x) => x > 0)).toBe(true);
});
