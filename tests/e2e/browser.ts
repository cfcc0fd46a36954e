import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

// Chromium must not look for its maker's services: nothing in these tests may depend on a network.
export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The system's Chromium, or the one that comes inside an npm package. */
export async function chromiumPath(): Promise<string> {
  for (const path of [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ])
    if (path && existsSync(path)) return path;
  // Without this variable the package does not unpack the shared libraries that a bare system lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: flags });
}
