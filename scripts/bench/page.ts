// The exercise page in a real Chromium: JavaScript it needs before the editor starts to load, and a warm Run.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launch } from '#tests/e2e/browser.ts';

const path = '/en/exercises/backprop-w1';

/** Bytes, gzipped, of the scripts that the page itself names; what is loaded lazily comes after them. */
async function scriptBytes(address: string): Promise<number> {
  const html = await (await fetch(address + path)).text();
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const sources = [...new Set(tags.map(([, source = '']) => source))];
  const texts = await Promise.all(sources.map(async (source) => (await fetch(new URL(source, address))).arrayBuffer()));
  return texts.reduce((sum, text) => sum + gzipSync(new Uint8Array(text)).length, 0);
}

/** Milliseconds from the key press until the results have stopped changing. */
async function warmRun(page: Page): Promise<number> {
  // A handle, so that the page listens before the key is pressed and is asked for the answer only after it.
  const watch = await page.evaluateHandle(() => {
    const results = document.querySelector('#results');
    // A run that answers as the one before leaves the results as they are; the button says at least that it ran.
    const button = document.querySelector(`[aria-keyshortcuts="Control+'"]`);
    if (!results || !button) throw new Error('The page has no #results or no button for Run');
    let [start, last] = [Number.NaN, Number.NaN];
    addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      last = performance.now();
    });
    for (const part of [results, button])
      observer.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
    const milliseconds = new Promise<number>((resolve) => {
      const quiet = setInterval(() => {
        if (Number.isNaN(start + last) || performance.now() - last < 400) return;
        clearInterval(quiet);
        observer.disconnect();
        resolve(last - start);
      }, 50);
    });
    return { milliseconds };
  });
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
    return { scriptBytes: await scriptBytes(address), runs: runs.slice(5).sort((a, b) => a - b) };
  } finally {
    await browser.close();
  }
}
