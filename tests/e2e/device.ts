import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch } from '#tests/e2e/browser.ts';

const patience = 20_000;

/** One person's browser on one machine, with cookies and storage of its own. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Lets pass what the test brings about itself: a dead network, a refused request. */
  expectProblem(pattern: RegExp): void;
}

let browser: Awaited<ReturnType<typeof launch>>;
let opened: { readonly context: BrowserContext; readonly problems: () => string[] }[] = [];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

// Whatever a test is about: a page that grumbles, breaks, asks in vain or talks to strangers is a bug.
afterEach(async ({ task }) => {
  const devices = opened;
  opened = [];
  for (const [index, { context }] of devices.entries()) {
    const path = `test-results/${task.id}-${index}.png`;
    if (task.result?.state === 'fail') await context.pages()[0]?.screenshot({ path });
    await context.close();
  }
  expect(devices.flatMap(({ problems }) => problems())).toEqual([]);
});

export async function newDevice(options: BrowserContextOptions = {}): Promise<Device> {
  const { url } = inject('app');
  // Without a service worker unless a test is about it: each context would fetch every page twice, to keep it, and what goes
  // through a worker escapes `route`.
  const serviceWorkers = 'block' as const;
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, viewport, serviceWorkers, ...options });
  context.setDefaultTimeout(patience);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const expected: RegExp[] = [];
  const seen = watch(context, new URL(options.baseURL ?? url).origin);
  const problems = () => seen.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  opened.push({ context, problems });
  return { context, page: await context.newPage(), expectProblem: (pattern) => expected.push(pattern) };
}

/** Everything that goes wrong on any page of a context, as lines of text. */
function watch(context: BrowserContext, ownOrigin: string): readonly string[] {
  const seen: string[] = [];
  context.on('console', (message) => {
    // How the browser's driver says that it does as it was told above.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) {
      seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => seen.push(`page error: ${error.error().stack}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== ownOrigin) seen.push(`another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // The page itself gave it up, by leaving or by closing a stream.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') seen.push(`failed: ${request.method()} ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  return seen;
}
