/** @file Comparing programs in a process of its own, which may take only so long and so much memory; results are kept for a while. */
import 'server-only';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { log } from '#server/log.ts';
import { Problem } from '#server/problem.ts';
import type { Comparison, ComparisonInput } from '#server/similarity/comparison.ts';

export type ChildQuestion = readonly ComparisonInput[];
/** Null: the packages are not installed. */
export type ChildAnswer = readonly Comparison[] | null;

export interface Bounds {
  readonly ms: number;
  readonly megabytes: number;
  /** More of Node's, for tests. */
  readonly flags?: readonly string[];
}

const usual: Bounds = { ms: 60_000, megabytes: 768 };

/** Results of the last comparisons, by a hash of what was compared. */
const mostKept = 20;

interface Kept {
  readonly results: Map<string, Promise<readonly Comparison[]>>;
  /** One after the other: each takes a core and some hundred megabytes. */
  last: Promise<unknown>;
}

const everywhere = globalThis as typeof globalThis & { chainruleComparisons?: Kept };

/**
 * Compares the programs of each input with each other; the same inputs again cost nothing while they are remembered.
 * @throws Problem `similarity-not-installed`; `similarity-failed` when a program was too much for it
 */
export function compareApart(inputs: ChildQuestion, bounds = usual): Promise<readonly Comparison[]> {
  everywhere.chainruleComparisons ??= { results: new Map(), last: Promise.resolve() };
  const kept = everywhere.chainruleComparisons;
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
  const known = kept.results.get(key);
  kept.results.delete(key);
  const result = known ?? kept.last.then(() => compareNow(inputs, bounds));
  kept.results.set(key, result); // the newest is the last
  if (!known) kept.last = result.catch(() => kept.results.delete(key));
  for (const oldest of [...kept.results.keys()].slice(0, -mostKept)) kept.results.delete(oldest);
  return result;
}

async function compareNow(inputs: ChildQuestion, bounds: Bounds): Promise<readonly Comparison[]> {
  const answer = await askChild(inputs, bounds);
  if (answer) return answer;
  throw new Problem(
    'similarity-not-installed',
    'The packages that compare programs are not installed. Whoever runs this server can add them: npm install --include=optional.',
  );
}

// Paths are put together at run time from the working directory, so no bundler takes the file for a module of its own.
const script = () => path.join(process.cwd(), 'server', 'similarity', 'child.ts');

/** Nothing of ours in its environment; Windows cannot start a process without its SystemRoot. */
const environment = (process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}) as NodeJS.ProcessEnv;

function askChild(inputs: ChildQuestion, { ms, megabytes, flags = [] }: Bounds): Promise<ChildAnswer> {
  const node = [`--max-old-space-size=${megabytes}`, '--conditions=react-server', '--import', 'tsx', ...flags];
  const child = spawn(process.execPath, [...node, script()], {
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    let answered = false;
    const fail = (reason: Error) => {
      if (answered) return;
      log().warn(
        { err: reason, programs: inputs.map(({ programs }) => programs.length) },
        'programs were not compared',
      );
      reject(new Problem('similarity-failed', 'Comparing these programs took too long, or too much memory.'));
    };
    const late = setTimeout(() => {
      fail(new Error(`not done after ${ms} ms`));
      child.kill('SIGKILL');
    }, ms);
    child.once('message', (answer: ChildAnswer) => {
      answered = true;
      resolve(answer);
    });
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      fail(new Error(`the process ended with ${signal ?? code}`));
    });
    child.send(inputs, (error) => error && fail(error));
  });
}
