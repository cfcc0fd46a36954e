import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Manifest, readArtifacts, readManifest } from '#grader/sandbox/artifacts.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

const folder = `.cache/test-sandbox-${randomUUID()}`;
let manifest: Manifest;

beforeAll(async () => {
  manifest = await ensureSandbox();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function flipBit(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

test.each(['python/snapshot.bin.gz', 'worker.cjs', 'child.mjs'])(
  'a single flipped bit in %s is refused',
  async (name) => {
    const directory = path.join(folder, randomUUID());
    await cp(manifest.directory, directory, { recursive: true });
    await flipBit(path.join(directory, name));
    await expect(createPool({ manifest: { ...manifest, directory } })).rejects.toThrow(
      /damaged: delete .* and run npm run setup/,
    );
  },
);

test('missing artifacts say what to do', async () => {
  await expect(readManifest(folder)).rejects.toThrow(/run npm run setup/);
  const elsewhere = { ...manifest, directory: path.join(folder, 'nowhere') };
  await expect(createPool({ manifest: elsewhere })).rejects.toThrow(/missing: delete .* and run npm run setup/);
});

test('two builders at once end with one whole sandbox in the place of a damaged one, and older versions are gone', async () => {
  const place = { home: `${folder}/home`, manifest: `${folder}/manifest.json` };
  const directory = path.posix.join(place.home, manifest.version);
  await cp(manifest.directory, directory, { recursive: true });
  await writeFile(path.join(directory, 'manifest.json'), JSON.stringify({ ...manifest, directory }));
  await flipBit(path.join(directory, 'python/core.wasm.gz'));
  const old = path.join(place.home, '0123456789abcdef');
  await mkdir(old);
  await utimes(old, 0, 0);
  const [one, other] = await Promise.all([ensureSandbox(place), ensureSandbox(place)]);
  expect(one).toMatchObject({ version: manifest.version, directory });
  expect(other).toEqual(one);
  expect(Object.keys(await readArtifacts(one))).toEqual(Object.keys(manifest.files));
  expect(JSON.parse(await readFile(place.manifest, 'utf8'))).toEqual(one);
  expect(await readdir(place.home)).toEqual([manifest.version]);
}, 120_000);
