import type { TestProject } from 'vitest/node';
import { startApp } from '#tests/e2e/app.ts';

/** One app for all browser tests: each makes people of its own, so none sees another's work. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, adminLink, data, stop } = await startApp();
  project.provide('app', { url, adminLink, data });
  return stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    app: { readonly url: string; readonly adminLink: string; readonly data: string };
  }
}
