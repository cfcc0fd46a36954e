import { launch } from '#tests/e2e/browser.ts';

/** The line of Lighthouse's preset for desktops. */
const line = {
  offline: false,
  latency: 40,
  downloadThroughput: (10 * 1024 * 1024) / 8,
  uploadThroughput: (10 * 1024 * 1024) / 8,
};

/** @returns milliseconds from the click that leads to an exercise, with nothing in the cache, until Monaco takes keys; the least of three */
export async function editorReady(address: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < 3; visit++) {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1350, height: 940 } });
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', line);
      await page.goto(address, { waitUntil: 'commit' });
      const lines = await page.waitForFunction(
        () => document.querySelector('[data-editor=monaco] .view-line') && performance.now(),
      );
      times.push(Number(await lines.jsonValue()));
    } finally {
      await browser.close();
    }
  }
  return Math.min(...times);
}
