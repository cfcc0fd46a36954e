import { defineExercise } from '#exercises/define.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import type { CallResult, Job, RunResult, Sandbox } from '#grader/sandbox/sandbox.ts';

/** The smallest exercise with all parts: a positive and a negative criterion, wrong ideas that agree with each other or not. */
export const square = defineExercise<[x: number], number>({
  slug: 'square',
  title: { en: 'Square', zh: '平方' },
  summary: { en: 'x times x.', zh: 'x 乘以 x。' },
  concepts: [],
  entry: { python: 'square', typescript: 'squareOf' },
  parameters: ['x'],
  rubric: [
    { id: 'positive', points: 6, title: { en: 'Positive', zh: '正数' } },
    { id: 'negative', points: 4, title: { en: 'Negative', zh: '负数' } },
  ],
  visible: [
    { criterion: 'positive', input: [3] },
    { criterion: 'negative', input: [-3] },
  ],
  hidden: [
    { criterion: 'positive', count: 2, generate: (random) => [random.float(3, 9)] },
    { criterion: 'negative', count: 3, generate: (random) => [random.float(-9, -3)] },
  ],
  reference: (x) => x * x,
  proofs: { autograd: (x) => x * x, differences: (x) => x * x },
  mutants: {
    doubles: (x) => 2 * x,
    'doubles-too': (x) => x + x,
    'keeps-sign': (x) => x * Math.abs(x),
    raises: () => {
      throw new Error('no answer');
    },
  },
});

export const withParts = (parts: Partial<Exercise>): Exercise => ({ ...square, ...parts });

export const answered = (output: Plain): CallResult => ({ output, trace: [], console: '' });
export const raised: CallResult = {
  error: { type: 'ZeroDivisionError', message: 'division by zero', line: 2, column: 5 },
  trace: [],
  console: '',
};

export const completed: RunResult = {
  status: 'completed',
  error: null,
  calls: [],
  console: '',
  timeMs: 1,
  memoryBytes: 0,
};

const tagOf = (number: number) => (Number.isNaN(number) ? 'nan' : number > 0 ? 'infinity' : '-infinity');

/** An answer as it comes out of a sandbox: JSON, with tags for numbers that JSON lacks. */
export const sent = (answer: Plain): Plain =>
  JSON.parse(
    JSON.stringify(answer, (_key, value) =>
      typeof value === 'number' && !Number.isFinite(value) ? { $: tagOf(value) } : value,
    ),
  );

/** A sandbox whose learner code is a function of this process; `change` edits the result of the run. */
export function sandboxOf(
  learner: (...input: readonly Plain[]) => Plain,
  change: (result: RunResult, job: Job) => RunResult = (result) => result,
): Sandbox & { jobs: Job[] } {
  const jobs: Job[] = [];
  return {
    jobs,
    run: async (job) => {
      jobs.push(job);
      const calls = job.calls.map((input) => answered(sent(learner(...structuredClone(input)))));
      return change({ ...completed, calls }, job);
    },
  };
}
