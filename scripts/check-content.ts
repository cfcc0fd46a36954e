// npm run check-content [slug…]
// Proves exercises and the items of quizzes, and checks the units' lessons: all of them, or those named. Prints each failure, then one line of summary; exits 1 on failures, 2 on an unknown slug.
import { readdirSync } from 'node:fs';
import { exerciseBySlug, exercises, type Unit, units } from '#exercises/catalog.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Quiz } from '#grader/quiz/item.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import type { Sandbox } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { type Check, checks } from '#scripts/content-checks/checks.ts';
import { checkLesson } from '#scripts/content-checks/lessons.ts';
import { checkQuiz, checkQuizzes } from '#scripts/content-checks/quizzes.ts';
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
  readonly quizzes: readonly Quiz[];
}

function chosen(slugs: readonly string[]): Selection {
  if (slugs.length === 0) return { exercises, units, quizzes };
  const isNamed = ({ slug }: { readonly slug: string }) => slugs.includes(slug);
  const named = {
    exercises: slugs.flatMap((slug) => exerciseBySlug(slug) ?? []),
    units: units.filter(isNamed),
    quizzes: quizzes.filter(isNamed),
  };
  const known = Object.values(named).flatMap((found) => found.map(({ slug }) => slug));
  const unknown = slugs.find((slug) => !known.includes(slug));
  if (unknown === undefined) return named;
  const all = [...new Set([...exercises, ...units, ...quizzes].map(({ slug }) => slug))].join(', ');
  throw new PlainError(`No exercise, unit or quiz '${unknown}'. There are: ${all}`);
}

/** An exercise that nobody can reach. */
const strayFolders = () =>
  readdirSync('exercises/code')
    .filter((slug) => !exerciseBySlug(slug))
    .map((slug) => `${slug} · catalog: exercises/code/${slug} is not in exercises/catalog.ts`);

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

async function allFailures(selected: Selection, sandbox: Sandbox): Promise<string[]> {
  const found: string[] = [];
  for (const unit of selected.units) found.push(...checkLesson(unit).map((fault) => `${unit.slug} · lesson: ${fault}`));
  for (const exercise of selected.exercises)
    for (const [name, check] of Object.entries(checks)) found.push(...(await failures(exercise, name, check, sandbox)));
  for (const quiz of selected.quizzes) {
    const faults = await checkQuiz(quiz, sandbox);
    found.push(...faults.map((fault) => `${quiz.slug} · quiz: ${fault}`));
  }
  return found;
}

/** @returns whether every check of every chosen exercise, lesson and quiz held. */
async function checkAll(slugs: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const selected = chosen(slugs);
  const sandbox = await createPool({ manifest: await ensureSandbox() });
  try {
    const found = await allFailures(selected, sandbox);
    if (slugs.length === 0)
      found.push(...strayFolders(), ...checkQuizzes(quizzes).map((fault) => `quizzes · catalog: ${fault}`));
    for (const failure of found) console.log(failure);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const run =
      selected.exercises.length * Object.keys(checks).length + selected.units.length + selected.quizzes.length;
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
