import { expect, test, vi } from 'vitest';
import { config } from '#server/config.ts';
import { offlineWorker } from '#server/offline-worker.ts';

const built = vi.hoisted(() => ({ files: true }));
vi.mock('node:fs/promises', () => ({
  readFile: async (file: string) => {
    if (!built.files) throw new Error('ENOENT');
    return file.endsWith('BUILD_ID') ? 'the-build\n' : 'script();';
  },
}));
vi.mock('#server/config.ts', () => {
  const settings = { offline: true };
  return { config: () => settings };
});

test('browsers that kept pages let go of them where the operator wants none, or where there is no build', async () => {
  expect(await offlineWorker()).toBe('self.chainruleBuild="the-build";\nscript();');
  Object.assign(config(), { offline: false });
  const leaving = await offlineWorker();
  expect(leaving).toMatch(/caches\.delete[\s\S]*unregister/);
  vi.resetModules();
  built.files = false;
  const fresh = await import('#server/offline-worker.ts');
  Object.assign((await import('#server/config.ts')).config(), { offline: true });
  expect(await fresh.offlineWorker()).toBe(leaving);
});
