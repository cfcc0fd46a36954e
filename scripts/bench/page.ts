// The exercise page in a real Chromium: JavaScript it needs before the editor starts to load, and a warm Run.
import type { Page } from 'playwright-core';
import { scriptBytes } from '#scripts/bench/page-scripts.ts';
import { launch } from '#tests/e2e/browser.ts';

const path = '/en/exercises/backprop-w1';

/** A Run that takes longer has hung; the first one downloads the interpreter. */
const patienceMs = 60_000;

/** Milliseconds from the key press until the frame that shows the result. */
async function warmRun(page: Page): Promise<number> {
  // A handle, so that the page listens before the key is pressed and is asked for the answer only after it.
  const watch = await page.evaluateHandle((patience) => {
    const button = document.querySelector(`[aria-keyshortcuts="Control+'"]`);
    if (!button) throw new Error('The page has no button for Run');
    let start = Number.NaN;
    addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
    const milliseconds = new Promise<number>((resolve, reject) => {
      let ran = false;
      const limit = setTimeout(() => {
        const what = Number.isNaN(start) ? 'The key never came' : ran ? 'The Run never ended' : 'The Run never began';
        reject(new Error(`${what} in ${patience / 1000} s`));
      }, patience);
      // It says that it runs, and stops saying so in the very change that shows the result.
      const observer = new MutationObserver(() => {
        const running = button.getAttribute('aria-disabled') === 'true';
        ran ||= running;
        if (!ran || running) return;
        observer.disconnect();
        clearTimeout(limit);
        requestAnimationFrame(() => resolve(performance.now() - start));
      });
      observer.observe(button, { attributeFilter: ['aria-disabled'] });
    });
    return { milliseconds };
  }, patienceMs);
  await page.keyboard.press("Control+'");
  return watch.evaluate(({ milliseconds }) => milliseconds);
}

export interface PageBench {
  readonly scriptBytes: number;
  /** Sorted milliseconds. */
  readonly runs: readonly number[];
}

export async function benchPage(address: string): Promise<PageBench> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(address + path);
    await page.locator('[data-editor=monaco]').click();
    const runs: number[] = [];
    for (let i = 0; i < 25; i++) runs.push(await warmRun(page));
    // The first ones download the interpreter and warm it up.
    return { scriptBytes: await scriptBytes(address + path), runs: runs.slice(5).sort((a, b) => a - b) };
  } finally {
    await browser.close();
  }
}
