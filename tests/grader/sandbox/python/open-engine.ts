import type { Plain } from '#grader/plain.ts';
import { readArtifacts } from '#grader/sandbox/artifacts.ts';
import { assetFiles, loadAssets } from '#grader/sandbox/assets.ts';
import { createPythonEngine, type PythonEngine } from '#grader/sandbox/python/engine.ts';
import { defaultLimits, type Job, type RunResult } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

/** Makes engines from the built artifacts, as workers do. */
export async function engineMaker(): Promise<() => PythonEngine> {
  const artifacts = await readArtifacts(await ensureSandbox());
  const assets = await loadAssets('python', async (name) => new Uint8Array(artifacts[name] ?? []));
  if (assets.language !== 'python') throw new Error(`these are no assets of Python: ${assetFiles.python.join()}`);
  return () => createPythonEngine(assets);
}

export function jobFor(
  source: string,
  calls: readonly (readonly Plain[])[] = [[1]],
  limits: Partial<Job['limits']> = {},
): Job {
  // Only tests of the time limit are about time.
  return { language: 'python', source, entry: 'f', calls, limits: { ...defaultLimits, timeMs: 60_000, ...limits } };
}

type Run = (source: string, calls?: Job['calls'], limits?: Partial<Job['limits']>) => RunResult;

/** Runs jobs as a worker does: a worn engine is replaced. */
export function runnerOf(create: () => PythonEngine): Run {
  let engine = create();
  return (source, calls, limits) => {
    if (engine.worn) engine = create();
    return engine.run(jobFor(source, calls, limits));
  };
}
