import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plain } from '#grader/plain.ts';
import { createJavaScriptEngine, type JavaScriptEngine } from '#grader/sandbox/javascript/engine.ts';
import { quickjsBytes } from '#grader/sandbox/javascript/quickjs-bytes.ts';
import { createStripper, type StripTypes, stripperBytes } from '#grader/sandbox/javascript/strip-types.ts';
import { defaultLimits, type Job } from '#grader/sandbox/sandbox.ts';

const require = createRequire(import.meta.url);

export async function openStripper(): Promise<StripTypes> {
  const text = await readFile(require.resolve('@swc/wasm-typescript'), 'utf8');
  return createStripper(await WebAssembly.compile(stripperBytes(text)));
}

export const readQuickJs = (): Promise<Uint8Array> =>
  readFile(require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm'));

export const compileQuickJs = async (): Promise<WebAssembly.Module> =>
  WebAssembly.compile(quickjsBytes(await readQuickJs()));

export async function openEngine(): Promise<JavaScriptEngine> {
  return createJavaScriptEngine({ module: await compileQuickJs(), stripTypes: await openStripper() });
}

export function jobFor(
  source: string,
  calls: readonly (readonly Plain[])[] = [[1]],
  limits: Partial<Job['limits']> = {},
): Job {
  return { language: 'typescript', source, entry: 'f', calls, limits: { ...defaultLimits, ...limits } };
}
