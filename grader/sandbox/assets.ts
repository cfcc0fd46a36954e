/** @file What an engine is made of, read from the artifacts in the same way by the server and by a browser. */
import type { Meta } from '#grader/sandbox/python/engine.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

export interface PythonAssets {
  readonly language: 'python';
  readonly module: WebAssembly.Module;
  /** Linear memory of the idle interpreter; workers of one process share it. */
  readonly snapshot: Uint8Array;
  readonly meta: Meta;
}

export interface TypeScriptAssets {
  readonly language: 'typescript';
  readonly module: WebAssembly.Module;
  readonly stripper: WebAssembly.Module;
}

export type Assets = PythonAssets | TypeScriptAssets;

/** The files of each language inside the artifact folder, as `loadAssets` asks for them. */
export const assetFiles = {
  python: ['python/core.wasm.gz', 'python/snapshot.bin.gz', 'python/meta.json'],
  typescript: ['javascript/quickjs.wasm.gz', 'javascript/strip-types.wasm.gz'],
} as const satisfies Record<Language, readonly string[]>;

/** The bytes of one artifact file, by its name inside the folder. */
export type Read = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

export type Load = (language: Language) => Promise<Assets>;

/** Loads each language's assets once, when they are first asked for; a failure is forgotten, so that the next call tries again. */
export function lazyAssets(load: Load): Load {
  const loading = new Map<Language, Promise<Assets>>();
  return (language) => {
    const known = loading.get(language);
    if (known !== undefined) return known;
    const assets = load(language);
    loading.set(language, assets);
    assets.catch(() => loading.delete(language));
    return assets;
  };
}

export async function loadAssets(language: Language, read: Read): Promise<Assets> {
  const unpacked = async (name: string) => unpack(await read(name));
  if (language === 'python') {
    const [core, snapshot, meta] = assetFiles.python;
    const module = unpacked(core).then((bytes) => WebAssembly.compile(bytes));
    const [compiled, memory, facts] = await Promise.all([module, unpacked(snapshot), read(meta)]);
    const parsed: Meta = JSON.parse(new TextDecoder().decode(facts));
    return { language, module: compiled, snapshot: shareable(memory), meta: parsed };
  }
  const compile = async (name: string) => WebAssembly.compile(await unpacked(name));
  const [quickjs, stripTypes] = assetFiles.typescript;
  const [module, stripper] = await Promise.all([compile(quickjs), compile(stripTypes)]);
  return { language, module, stripper };
}

async function unpack(zipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** The same bytes in memory that all threads share instead of copying, where there is such memory. */
function shareable(bytes: Uint8Array): Uint8Array {
  if (typeof SharedArrayBuffer === 'undefined') return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
