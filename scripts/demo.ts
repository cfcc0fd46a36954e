// npm run demo [-- --learners 60] [--weeks 10] [--seed TEXT] [--yes]
// npm run demo -- --remove
// Fills a class with made-up people and real work, in the database that `npm start` uses, whether it runs or not, for whoever wants to see
// what teaching with it is like. Exits 0 when done, 1 when that was not possible, 2 when it was called wrongly, 130 when it was ended.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { withDatabase } from '#scripts/database/with-database.ts';
import { demoClass, demoPeople, realPeople } from '#scripts/demo/identity.ts';
import { removeDemo } from '#scripts/demo/remove.ts';
import { type DemoOptions, seedDemo } from '#scripts/demo/seed.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { ConfigError, config } from '#server/config.ts';
import { Problem } from '#server/problem.ts';

const usage = 'Usage: npm run demo -- [--learners 30..500] [--weeks 4..30] [--seed TEXT] [--yes] | --remove';

class UsageError extends Error {}

const numbers = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const optionsSchema = z.object({
  learners: numbers(30, 500).default(60),
  weeks: numbers(4, 30).default(10),
  seed: z.string().max(100).default('chainrule'),
  yes: z.boolean().default(false),
  remove: z.boolean().default(false),
});

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { learners: text, weeks: text, seed: text, yes: flag, remove: flag },
    });
    return optionsSchema.parse(values);
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const why = issue ? `--${issue.path.join('.')}: ${issue.message}.` : error instanceof Error ? error.message : error;
    throw new UsageError(`${why} ${usage}`);
  }
}

const said = (line: string) => process.stdout.write(`${line}\n`);

async function refuse(yes: boolean): Promise<void> {
  if ((await demoPeople()) > 0)
    throw new PlainError('There is a demo class already, or half of one. Take it away first: npm run demo -- --remove');
  const people = await realPeople();
  if (people === 0 || yes) return;
  throw new PlainError(
    `${people} ${people === 1 ? 'person has an account' : 'people have accounts'} in this database. The demo's learners would count in what is told of everybody: the statistics ` +
      'of quiz items and the misconceptions nothing explained. If that does not matter, say --yes; --remove takes the demo, and nothing else, away again.',
  );
}

async function make({ yes, ...options }: Omit<DemoOptions, 'password' | 'now'> & { readonly yes: boolean }) {
  await refuse(yes);
  const end = new AbortController();
  const stop = () => end.abort(new PlainError('Ended. Nothing of the demo is left.'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const began = Date.now();
  const password = randomBytes(9).toString('base64url');
  try {
    const telling = { signal: end.signal, tell: (line: string) => said(`… ${line}`) };
    const { id, instructor, learners, submissions, attempts } = await seedDemo(
      { ...options, password, now: new Date() },
      telling,
    );
    const { url, host, port } = config();
    said(
      [
        '',
        `A class of ${learners.length} with ${submissions} graded submissions and ${attempts} quizzes, made in ${Math.round((Date.now() - began) / 1_000)} s.`,
        `  Class       ${url ?? `http://${host}:${port}`}/en/classes/${id}`,
        `  Instructor  ${instructor.email}`,
        `  Learner     ${learners[0]?.user.email}`,
        `  Password    ${password}   (of both, made now and told only here)`,
        'Take it all away again with: npm run demo -- --remove',
      ].join('\n'),
    );
  } catch (error) {
    said('… taking away what was made');
    await removeDemo();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function remove(): Promise<void> {
  const group = await demoClass();
  const people = await removeDemo();
  said(people === 0 && !group ? 'There is no demo class.' : `The demo class and its ${people} people are gone.`);
}

try {
  const { remove: away, ...options } = readOptions(process.argv.slice(2));
  await withDatabase(() => (away ? remove() : make(options)));
} catch (error) {
  const known = [Problem, ConfigError, UsageError, PlainError].some((kind) => error instanceof kind);
  process.stderr.write(
    `${known && error instanceof Error ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode =
    error instanceof UsageError ? 2 : error instanceof PlainError && error.message.startsWith('Ended') ? 130 : 1;
}
