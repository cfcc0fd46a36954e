// Comparing 500 programs of a training loop with each other, in the process of its own that the pages use, its start included.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readContent } from '#exercises/content.ts';
import { compareApart } from '#server/similarity/compare-apart.ts';

const slug = 'train-network';
const learners = 500;

/** What people add to a program, at the indentation of the line below. */
const additions = ['# check', 'print(p)', 'total = 0', 'assert len(data) > 0', 'table = [i * 2 for i in range(3)]'];

/** Right and wrong programs of the exercise, each with names and lines of its own. The same ones each time. */
function programs(): string[] {
  const { alternatives, mutants } = readContent(slug);
  const bases = [...Object.values(alternatives), ...Object.values(mutants)].flatMap(({ python }) => python ?? []);
  let state = 1;
  const below = (limit: number) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % limit;
  };
  return Array.from({ length: learners }, (_, i) => {
    const base = bases[below(bases.length)] ?? '';
    const lines = base.replace(/\b(losses|gradients|first|second|loss|slope)\b/g, `$1_${i}`).split('\n');
    for (let k = 0; k < 8; k++) {
      const at = below(lines.length);
      const indentation = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
      lines.splice(at, 0, `${indentation}${additions[below(additions.length)]}`);
    }
    return lines.join('\n');
  });
}

export interface SimilarityBench {
  /** Sorted milliseconds. */
  readonly times: readonly number[];
  /** Milliseconds when the result is remembered. */
  readonly again: number;
  /** The longest time for which this process, the pages' one, did nothing else, in milliseconds. */
  readonly blocked: number;
}

export async function benchSimilarity(): Promise<SimilarityBench> {
  const all = programs();
  const { starter, solution } = readContent(slug);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const times: number[] = [];
  // Another starter each time, or the result would be remembered.
  const compare = (run: number) =>
    compareApart([{ language: 'python', programs: all, given: [`${starter.python}\n# ${run}`, solution.python] }]);
  loop.enable();
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await compare(run);
    times.push(performance.now() - start);
  }
  loop.disable();
  const start = performance.now();
  await compare(4);
  const again = performance.now() - start;
  return { times: times.sort((a, b) => a - b), again, blocked: loop.max / 1e6 };
}
