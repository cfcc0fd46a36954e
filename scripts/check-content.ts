// npm run check-content [slug…]
// Proves exercises and checks the units' lessons: all of them, or those named. Prints each failure, then one line of summary; exits 1 on failures, 2 on an unknown slug.
import { readdirSync } from 'node:fs';
import { exerciseBySlug, exercises, type Unit, units } from '#exercises/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import type { Sandbox } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { type Check, checks } from '#scripts/content-checks/checks.ts';
import { checkLesson } from '#scripts/content-checks/lessons.ts';
import { PlainError } from '#scripts/plain-error.ts';

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** One failure a line; a check that throws, for instance because a file is missing, is a failure too. */
async function failures(exercise: Exercise, name: string, check: Check, sandbox: Sandbox): Promise<string[]> {
  try {
    const found = await check(exercise, sandbox);
    return found.map((fault) => `${exercise.slug} · ${name}: ${fault}`);
  } catch (error) {
    return [`${exercise.slug} · ${name}: ${reason(error)}`];
  }
}

interface Selection {
  readonly exercises: readonly Exercise[];
  /** Whose lessons are checked. */
  readonly units: readonly Unit[];
}

function chosen(slugs: readonly string[]): Selection {
  if (slugs.length === 0) return { exercises, units };
  const named = { exercises: slugs.flatMap((slug) => exerciseBySlug(slug) ?? []), units: units.filter(isNamed) };
  const known = [...named.exercises, ...named.units].map(({ slug }) => slug);
  const unknown = slugs.find((slug) => !known.includes(slug));
  if (unknown === undefined) return named;
  const all = [...exercises, ...units].map(({ slug }) => slug).join(', ');
  throw new PlainError(`No exercise or unit '${unknown}'. There are: ${all}`);

  function isNamed({ slug }: Unit): boolean {
    return slugs.includes(slug);
  }
}

/** An exercise that nobody can reach. */
const strayFolders = () =>
  readdirSync('exercises/code')
    .filter((slug) => !exerciseBySlug(slug))
    .map((slug) => `${slug} · catalog: exercises/code/${slug} is not in exercises/catalog.ts`);

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** @returns whether every check of every chosen exercise held. */
async function checkAll(slugs: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const selected = chosen(slugs);
  const sandbox = await createPool({ manifest: await ensureSandbox() });
  try {
    const found = slugs.length === 0 ? strayFolders() : [];
    for (const unit of selected.units)
      found.push(...checkLesson(unit).map((fault) => `${unit.slug} · lesson: ${fault}`));
    for (const exercise of selected.exercises) {
      for (const [name, check] of Object.entries(checks)) {
        found.push(...(await failures(exercise, name, check, sandbox)));
      }
    }
    for (const failure of found) console.log(failure);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const run = selected.exercises.length * Object.keys(checks).length + selected.units.length;
    console.log(
      `${counted(selected.exercises.length, 'exercise')}, ${counted(run, 'check')}, ${counted(found.length, 'failure')}, ${seconds} s`,
    );
    return found.length === 0;
  } finally {
    await sandbox.close();
  }
}

try {
  process.exitCode = (await checkAll(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
