import { expect, test } from 'vitest';
import { ItemClock } from '#components/quiz/item-clock.ts';

test('the time of each item is its own, goes on from what the server has, and stands still while the page is hidden', () => {
  let now = 0;
  const clock = new ItemClock([['a', 30]], () => now);
  const after = (seconds: number) => {
    now += seconds * 1_000;
    return [clock.seconds('a'), clock.seconds('b')];
  };
  expect(after(5)).toEqual([30, 0]);
  clock.look('a');
  expect(after(10)).toEqual([40, 0]);
  clock.look('b');
  expect(after(3)).toEqual([40, 3]);
  clock.pause();
  expect(after(600)).toEqual([40, 3]);
  clock.resume();
  clock.resume();
  expect(after(4)).toEqual([40, 7]);
  clock.look(null);
  expect(after(60)).toEqual([40, 7]);
  clock.look('a');
  clock.look('a');
  expect(after(1)).toEqual([41, 7]);
});
