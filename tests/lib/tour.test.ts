import { expect, test } from 'vitest';
import { cardPlace } from '#lib/tour.ts';

const window = { width: 1440, height: 900 };
const card = { width: 320, height: 200 };
const statement = { left: 0, right: 600, top: 52 };
const place = (step: 'statement' | 'code' | 'results', top: number) =>
  cardPlace(step, { statement, target: { ...statement, top } }, card, window);

test('a step of the tour stands beside what it talks about, never over it', () => {
  expect(place('statement', 52).left).toBeGreaterThanOrEqual(statement.right);
  for (const step of ['code', 'results'] as const)
    expect(place(step, 52).left + card.width).toBeLessThanOrEqual(statement.right);
});

test('a step about something at the foot of the window is still in it', () => {
  expect(place('results', 850)).toEqual({ left: 264, top: 684 });
  expect(cardPlace('code', { statement: { left: 0, right: 200, top: 52 }, target: statement }, card, window).left).toBe(
    16,
  );
});
