import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';

const most = 0.05;
// Chinese is left out: where a device has no Chinese font, as those of the tests have none, nothing can be read before ours has come.
const pages = ['/en', '/en/map', '/en/learn/learning', '/en/exercises/backprop-w1', '/en/quizzes/a-network'];
const sizes = [
  { width: 1350, height: 940 },
  { width: 412, height: 823 },
];

interface Entry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}
interface Shift {
  readonly value: number;
  readonly nodes: readonly string[];
}

/** What moved without anybody having touched the page, from its first frame on. */
async function shifts(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        const found: Shift[] = [];
        new PerformanceObserver((list) => {
          // As the browser has them; TypeScript does not know them.
          for (const { value, sources } of list.getEntries() as (PerformanceEntry & Entry)[])
            found.push({ value, nodes: sources.map(({ node }) => (node instanceof Element ? node.className : '')) });
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found)));
      }),
  );
}

test('nothing that is being read moves while a page loads', async () => {
  const { page } = await newDevice({ locale: 'en' });
  const moved: string[] = [];
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const path of pages) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const found = await shifts(page);
      const sum = found.reduce((total, { value }) => total + value, 0);
      if (sum > most) moved.push(`${path} at ${viewport.width}: ${sum.toFixed(3)} ${JSON.stringify(found)}`);
    }
  }
  expect(moved).toEqual([]);
});
