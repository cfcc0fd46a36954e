import type { Page } from 'playwright-core';

/** What a printer would put on paper: the words, and how many pages of A4 they take. */
export async function onPaper(page: Page): Promise<{ readonly text: string; readonly pages: number }> {
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown.
  const text = await page.locator('body').innerText();
  const file = await page.pdf({ format: 'A4' });
  await page.emulateMedia({ media: 'screen' });
  return { text, pages: file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}
