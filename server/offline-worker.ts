/** @file The service worker as this build serves it. */
import 'server-only';
import { readFile } from 'node:fs/promises';
import { config } from '#server/config.ts';

/** Takes the place of one that is there, deletes what it kept, and goes. */
const leaving = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('chainrule-')) await caches.delete(name);
  await registration.unregister();
})()));
`;

let text: Promise<string> | undefined;

/** With the build in it: another build is another text, and so another worker. */
async function working(): Promise<string> {
  const [script, build] = await Promise.all([
    readFile('.cache/offline-worker.js', 'utf8'),
    readFile('.next/BUILD_ID', 'utf8'),
  ]);
  return `self.chainruleBuild=${JSON.stringify(build.trim())};\n${script}`;
}

/** @returns the script */
export async function offlineWorker(): Promise<string> {
  if (!config().offline) return leaving;
  text ??= working();
  // Where the sources are served there is no build, and nothing to keep.
  return text.catch(() => leaving);
}
