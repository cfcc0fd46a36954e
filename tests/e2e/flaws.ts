import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page, or a part of it, as it is now: wide and narrow, light and dark. */
export async function flaws(page: Page, state: string, part?: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      if (part) axe.include(part);
      // Only colours depend on the scheme.
      const checked = colorScheme === 'light' ? axe.withTags(tags) : axe.withRules('color-contrast');
      for (const { id, nodes } of (await checked.analyze()).violations) {
        const places = nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`);
        found.push(`${state}, ${width}, ${colorScheme}: ${id}: ${places.join('\n')}`);
      }
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}
