import { expect, test } from 'vitest';
import { scriptBytes } from '#scripts/bench/page-scripts.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { anInstructor, signIn } from '#tests/e2e/people.ts';

/** Kilobytes of JavaScript, gzipped, that each page may name: what a phone has to fetch and read before anything can be pressed. */
const visitors = {
  '/en': 156,
  '/zh': 156,
  '/en/learn/learning': 158,
  '/en/exercises/backprop-w1': 194,
  '/en/quizzes/a-network': 154,
  '/en/map': 156,
  '/en/search': 153,
  '/en/sign-in': 164,
};
const members = { '/en': 156, '/en/review': 160, '/en/account': 165, '/en/classes': 154 };

test('no page asks for more JavaScript than a phone on a slow line can bear', async () => {
  const { page, context } = await newDevice({ locale: 'en' });
  const get = async (address: string) => (await context.request.get(address)).text();
  const over: string[] = [];
  const weigh = async (budgets: Readonly<Record<string, number>>) => {
    for (const [path, budget] of Object.entries(budgets)) {
      const kilobytes = (await scriptBytes(new URL(path, page.url()).href, get)) / 1024;
      expect(kilobytes).toBeGreaterThan(50); // a page without scripts would be a page that was not found
      if (kilobytes > budget) over.push(`${path}: ${kilobytes.toFixed(1)} KB of ${budget}`);
    }
  };
  await page.goto('/en');
  await weigh(visitors);
  await signIn(page, 'en', anInstructor('Ada'));
  await weigh(members);
  expect(over).toEqual([]);
});
