import { expect, test } from 'vitest';
import { numbersAt, snapped } from '#components/figures/parts/drag-area.tsx';
import { planeOf } from '#components/figures/parts/plane.tsx';

test('what is dragged goes where the pointer is: places turn back into the numbers that are drawn there', () => {
  const plane = planeOf([-7, 7], [0, 0.55], { left: 40, right: 386, top: 24, bottom: 206 });
  for (const [x, y] of [
    [-7, 0],
    [1.6, 0.36],
    [9, -0.2],
  ] as const) {
    const at = numbersAt(plane, plane.px(x), plane.py(y));
    expect(at.x).toBeCloseTo(x, 2);
    expect(at.y).toBeCloseTo(y, 3);
  }
});

test('a pointer sets no number that the slider beside it could not', () => {
  const range = { min: -4, max: 4, step: 0.1 };
  expect([0.3049, 0.26, -9, 12, -0.04].map((value) => snapped(value, range))).toEqual([0.3, 0.3, -4, 4, 0]);
  expect(snapped(0.871, { min: 0.05, max: 0.95, step: 0.01 })).toBe(0.87);
});
