/** @file The engines by language, as a worker makes them. */
import type { Assets } from '#grader/sandbox/assets.ts';
import { createJavaScriptEngine } from '#grader/sandbox/javascript/engine.ts';
import { createStripper } from '#grader/sandbox/javascript/strip-types.ts';
import { createPythonEngine } from '#grader/sandbox/python/engine.ts';
import type { Engine } from '#grader/sandbox/sandbox.ts';

export interface WorkerEngine extends Engine {
  /** True after a run that trapped or grew the memory: throw the engine away. */
  readonly worn: boolean;
  /** Makes the next run's fresh interpreter now, in idle time, where that is worth it. */
  refresh?(): void;
}

/** A fresh engine from the assets of its language. */
export async function createEngine(assets: Assets): Promise<WorkerEngine> {
  if (assets.language === 'python') return createPythonEngine(assets);
  return createJavaScriptEngine({ module: assets.module, stripTypes: createStripper(assets.stripper) });
}
