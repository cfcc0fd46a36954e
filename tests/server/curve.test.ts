import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { exerciseView } from '#server/catalog.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase();

test('an exercise with one number in and one out brings the right curve, at places of even distance with both ends', async () => {
  const { curve } = await exerciseView('en', null, 'sigmoid');
  const range = exerciseBySlug('sigmoid')?.curve;
  if (!curve || !range) throw new Error('the sigmoid has no curve');
  expect(curve.parameter).toBe('z');
  expect([curve.x[0], curve.x.at(-1)]).toEqual([range.from, range.to]);
  const steps = curve.x.slice(1).map((x, i) => x - (curve.x[i] ?? 0));
  for (const step of steps) expect(step).toBeCloseTo((range.to - range.from) / steps.length, 12);
  expect(curve.expected).toHaveLength(curve.x.length);
  for (const [i, x] of curve.x.entries()) expect(curve.expected[i]).toBeCloseTo(1 / (1 + Math.exp(-x)), 12);
});

test('an exercise of several numbers has no curve to draw', async () => {
  for (const slug of ['forward-pass', 'backprop-w1', 'gradient-descent-step'])
    expect((await exerciseView('zh', null, slug)).curve).toBeNull();
});
