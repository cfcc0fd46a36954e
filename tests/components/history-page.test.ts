import { expect, test } from 'vitest';
import { type HistoryPage, refreshed, withOlder } from '#app/[locale]/exercises/[slug]/history-page.ts';

const page = (ids: string, next: string | null): HistoryPage<{ id: string }> => ({
  items: [...ids].map((id) => ({ id })),
  next,
});

test('a new submission comes on top of the history, and the older ones one had asked for stay', () => {
  const loaded = withOlder(page('fed', 'd'), page('cba', null));
  expect(loaded).toEqual(page('fedcba', null));
  expect(refreshed(loaded, page('gfe', 'e'))).toEqual(page('gfedcba', null));
  expect(refreshed(null, page('gfe', 'e'))).toEqual(page('gfe', 'e'));
});

test('a history never hides what came on another device between the pages it knows', () => {
  expect(refreshed(page('cba', null), page('zyx', 'x'))).toEqual(page('zyx', 'x'));
});

test('pressing twice for older ones shows each of them once', () => {
  const once = withOlder(page('fed', 'd'), page('cba', null));
  expect(withOlder(once, page('cba', null))).toEqual(once);
});
