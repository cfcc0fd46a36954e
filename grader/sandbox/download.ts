/** @file Fetches artifact files in a browser, once: they stay in Cache Storage, so that Run works without a network. */
import type { Manifest } from '#grader/sandbox/artifacts.ts';
import type { Read } from '#grader/sandbox/assets.ts';

const cacheName = 'chainrule-sandbox';

/**
 * Reads files below `url`, the folder of one version of the artifacts.
 * @param onProgress bytes loaded and to be loaded of all files asked for; silent for files that are stored already.
 */
export function createDownload(url: string, onProgress: (loadedBytes: number, totalBytes: number) => void): Read {
  let manifest: Promise<Manifest> | undefined;
  let batch = { files: 0, loaded: 0, total: 0 };

  const loadManifest = async (): Promise<Manifest> => {
    const name = `${url}/manifest.json`;
    const known = await stored(name);
    const bytes = known ?? (await body(name, () => undefined));
    if (known === null) await store(url, name, bytes);
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  return async (name) => {
    const known = await stored(`${url}/${name}`);
    if (known !== null) return known;
    manifest ??= loadManifest();
    const facts = (await manifest.catch(forgetManifest)).files[name];
    if (facts === undefined) throw new Error(`The sandbox has no file ${name}.`);
    const bytes = await counted(name, facts.bytes);
    if (!(await genuine(bytes, facts))) throw new Error(`The sandbox file ${name} arrived damaged.`);
    await store(url, `${url}/${name}`, bytes);
    return bytes;
  };

  /** The file's bytes, told to `onProgress` together with those of the files that are loading at the same time. */
  async function counted(name: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
    if (batch.files === 0) batch = { files: 0, loaded: 0, total: 0 };
    batch.files += 1;
    batch.total += size;
    try {
      return await body(`${url}/${name}`, (count) => {
        batch.loaded += count;
        onProgress(batch.loaded, batch.total);
      });
    } finally {
      batch.files -= 1;
    }
  }

  function forgetManifest(error: unknown): never {
    manifest = undefined;
    throw error;
  }
}

async function body(url: string, onChunk: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}.`);
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      onChunk(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Uint8Array(await new Response(response.body.pipeThrough(counted)).arrayBuffer());
}

/** Browsers hash only on https and localhost; elsewhere the length must do. It keeps a portal's log-in page out of the cache. */
async function genuine(bytes: Uint8Array<ArrayBuffer>, facts: { sha256: string; bytes: number }): Promise<boolean> {
  if (bytes.length !== facts.bytes) return false;
  if (globalThis.crypto?.subtle === undefined) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === facts.sha256;
}

/** Cache Storage is missing on plain http and may be refused or full: then the browser's ordinary cache has to do. */
async function stored(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await (await caches.open(cacheName)).match(url);
    return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
  } catch {
    return null;
  }
}

async function store(version: string, url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    const current = new URL(`${version}/`, location.href).href;
    for (const { url: old } of await cache.keys()) if (!old.startsWith(current)) await cache.delete(old);
    await cache.put(url, new Response(bytes));
  } catch {
    // Stored or not, the bytes are here.
  }
}
