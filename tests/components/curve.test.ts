import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { curveSentences } from '#components/plot/curve-sentences.ts';
import { type CurvePoints, rangeOf, scale, stretches, summaryOf, ticksOf } from '#components/plot/curve-shape.ts';
import { joinSentences } from '#lib/join-sentences.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };

const english = createTranslator({ locale: 'en', messages: en, namespace: 'Curve' });
const chinese = createTranslator({ locale: 'zh', messages: zh, namespace: 'Curve' });
const tolerance = { rtol: 1e-6, atol: 1e-9 };

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const x = Array.from({ length: 61 }, (_, i) => -10 + i / 3);
const drawn = (learner: (z: number) => number | null): CurvePoints => ({
  x,
  expected: x.map(sigmoid),
  actual: x.map(learner),
});

function told(points: CurvePoints): string[] {
  const summary = summaryOf(points, tolerance);
  return [english, chinese].map((t) => joinSentences(curveSentences(summary, points, 'z', t)));
}

test('a curve that is right is said to be', () => {
  expect(told(drawn(sigmoid))).toEqual([
    'Your curve lies on the right one everywhere: at no point are they farther apart than the 1e−6 that is allowed.',
    '你的曲线处处与正确曲线重合：各点相差都不超过允许的 1e−6。',
  ]);
});

test('the largest difference is told with its place and both values', () => {
  expect(told(drawn((z) => sigmoid(z) + (z === 0 ? 0.25 : 0.1)))).toEqual([
    'The largest difference is 0.25, at z = 0: yours is 0.75, right is 0.5.',
    '相差最大的地方是 z = 0，差 0.25：你的值是 0.75，正确值是 0.5。',
  ]);
});

test('where the function raises there is a gap, and the reader hears of it', () => {
  const points = drawn((z) => (z < -9 ? null : sigmoid(z)));
  expect(told(points)[0]).toBe(
    'At 3 of 61 points your function raised an error or returned no number; the curve has a gap there.',
  );
  expect(stretches(points.actual)).toEqual([Array.from({ length: 58 }, (_, i) => i + 3)]);
  expect(stretches([1, null, 2, 3, null])).toEqual([[0], [2, 3]]);
});

test('a function that never returns a number has no curve', () => {
  expect(told(drawn(() => null))[0]).toContain('At none of the 61 points');
});

test('a curve that runs away does not make the right one flat', () => {
  const points = drawn(Math.exp);
  const [from, to] = rangeOf(points);
  expect(to - from).toBeLessThan(3.5);
  expect(told(points)[0]).toContain('Part of your curve is outside the picture.');
});

test('ticks are round, few, and inside', () => {
  expect(ticksOf([-10, 10])).toEqual([-10, -5, 0, 5, 10]);
  expect(ticksOf([-0.08, 1.08])).toEqual([0, 0.5, 1]);
  expect(ticksOf([0, 0.9])).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6 }), (from, size) => {
      const ticks = ticksOf([from, from + size]);
      expect(ticks.length).toBeLessThanOrEqual(6);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(from - size * 1e-6);
        expect(tick).toBeLessThanOrEqual(from + size * (1 + 1e-6));
      }
    }),
  );
});

test('no value, however large, leaves the numbers that a browser can draw', () => {
  const y = scale([0, 1], [200, 10]);
  expect([y(0), y(1), y(0.5)]).toEqual([200, 10, 105]);
  expect([y(1e300), y(-1e300)]).toEqual([-180, 390]);
});
