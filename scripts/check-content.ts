// npm run check-content [slug…]
// Proves exercises and the items of quizzes, and checks the units' lessons: all of them, or those named. Prints each failure, then one line of summary; exits 1 on failures, 2 on an unknown slug.
import { readdirSync } from 'node:fs';
import { exerciseBySlug, exercises, type Unit, units } from '#exercises/catalog.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Quiz } from '#grader/quiz/item.ts';
import { checks } from '#scripts/content-checks/checks.ts';
import { performAll } from '#scripts/content-checks/lanes.ts';
import type { Task } from '#scripts/content-checks/perform.ts';
import { checkQuizzes } from '#scripts/content-checks/quizzes.ts';
import { PlainError } from '#scripts/plain-error.ts';

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

const tasksOf = (selected: Selection): Task[] => [
  ...selected.units.map(({ slug }) => ({ kind: 'lesson' as const, slug, check: 'lesson' })),
  ...selected.exercises.flatMap(({ slug }) =>
    Object.keys(checks).map((check) => ({ kind: 'exercise' as const, slug, check })),
  ),
  ...selected.quizzes.map(({ slug }) => ({ kind: 'quiz' as const, slug, check: 'quiz' })),
];

/** @returns whether every check of every chosen exercise, lesson and quiz held. */
async function checkAll(slugs: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const selected = chosen(slugs);
  const tasks = tasksOf(selected);
  const found = await performAll(tasks);
  if (slugs.length === 0)
    found.push(...strayFolders(), ...checkQuizzes(quizzes).map((fault) => `quizzes · catalog: ${fault}`));
  for (const failure of found) console.log(failure);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${counted(selected.exercises.length, 'exercise')}, ${counted(tasks.length, 'check')}, ${counted(found.length, 'failure')}, ${seconds} s`,
  );
  return found.length === 0;
}

try {
  process.exitCode = (await checkAll(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
