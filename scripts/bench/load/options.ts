// What `npm run bench:load` can be told.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PlainError } from '#scripts/plain-error.ts';

export const parts = ['minute', 'table', 'workers'] as const;
export type Part = (typeof parts)[number];

const usage =
  'Usage: npm run bench:load -- [--part minute|table|workers] [--learners 1000] [--submitting 500] [--seconds 60] [--submissions 1000000] [--backlog 1000]';

const number = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

const optionsSchema = z.object({
  /** One of them alone. */
  part: z.enum(parts).optional(),
  learners: number(10, 20_000).default(1_000),
  submitting: number(1, 20_000).default(500),
  seconds: number(5, 600).default(60),
  /** In the big table. */
  submissions: number(100_000, 2_000_000).default(1_000_000),
  /** What each number of workers is given to grade. */
  backlog: number(50, 20_000).default(1_000),
});

export type Options = z.infer<typeof optionsSchema>;

/** @throws PlainError */
export function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { part: text, learners: text, submitting: text, seconds: text, submissions: text, backlog: text },
    });
    const options = optionsSchema.parse(values);
    if (options.submitting > options.learners) throw new Error('--submitting: no more than there are learners');
    return options;
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const why = issue ? `--${issue.path.join('.')}: ${issue.message}` : error instanceof Error ? error.message : error;
    throw new PlainError(`${why}. ${usage}`);
  }
}
