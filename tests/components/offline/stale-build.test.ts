// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadWhenStale } from '#components/offline/stale-build.ts';

const reload = vi.fn();
let status: number | 'away';
let stop: () => void;

beforeEach(() => {
  reload.mockClear();
  sessionStorage.clear();
  vi.stubGlobal('fetch', async () => {
    if (status === 'away') throw new TypeError('Failed to fetch');
    return new Response(null, { status });
  });
  stop = reloadWhenStale(reload);
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

/** A script that could not be loaded, and the time to find out why. */
async function fails(path: string): Promise<void> {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.src = path;
  document.head.append(script);
  script.dispatchEvent(new Event('error'));
  await new Promise((resolve) => setTimeout(resolve));
}

test('a page from before an update is loaded anew when it asks for a file that is gone, and only once', async () => {
  status = 404;
  await fails('/_next/static/chunks/old.js');
  await fails('/_next/static/chunks/old.js');
  expect(reload).toHaveBeenCalledOnce();
});

test('a page is not torn away from its reader when the network is gone or something else fails', async () => {
  status = 'away';
  await fails('/_next/static/chunks/a.js');
  status = 200;
  await fails('/_next/static/chunks/b.js');
  status = 404;
  await fails('/somewhere/else.js');
  expect(reload).not.toHaveBeenCalled();
});
