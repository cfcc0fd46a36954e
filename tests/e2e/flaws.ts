import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const everything: RunOptions['runOnly'] = { type: 'tag', values: tags };
const colors: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast'] };

/** A window of 1440 × 900 at 200 %, and the narrowest that WCAG asks for. */
const zoomed = [
  [720, 450],
  [320, 640],
] as const;

/**
 * What axe finds wrong with the page, or a part of it, as it is now: wide and narrow, light and dark. A whole page must also be read without
 * scrolling sideways, however large its letters are.
 */
export async function flaws(page: Page, state: string, part?: string): Promise<string[]> {
  const found: string[] = [];
  // axe is asked about the page itself alone.
  expect(page.frames()).toHaveLength(1);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Only colours depend on the scheme.
      const violations = await violationsIn(page, colorScheme === 'light' ? everything : colors, part);
      found.push(...violations.map((violation) => `${state}, ${width}, ${colorScheme}: ${violation}`));
    }
  }
  for (const [width, height] of part === undefined ? zoomed : []) {
    await page.setViewportSize({ width, height });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) found.push(`${state}, ${width}: ${wider} pixels wider than the window`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/** Brought once a page; of what is in order nothing is told, since telling takes longer than looking. */
async function violationsIn(page: Page, runOnly: RunOptions['runOnly'], part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ options, selector }) => {
      const { axe: brought } = window as unknown as { axe: typeof axe }; // by the line above
      const { violations } = await brought.run(selector ?? document, options);
      return violations.map(({ id, nodes }) => {
        const places = nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`);
        return `${id}: ${places.join('\n')}`;
      });
    },
    { options: { runOnly, resultTypes: ['violations'] } satisfies RunOptions, selector: part },
  );
}
