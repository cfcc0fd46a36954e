/** @file The first page of somebody who is new: a wrong program of the course's own to mend, and all that its grading needs. */
import 'server-only';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { exerciseNumber } from '#exercises/lessons.ts';
import type { Locale } from '#grader/exercise.ts';
import { readManifest } from '#grader/sandbox/artifacts.ts';
import { misconceptionViews } from '#server/catalog.ts';
import type { LandingView } from '#server/views.ts';

/** `components/browser-grader.ts` grades this one. */
const slug = 'backprop-w1';
const broken = 'missing-hidden-sigmoid-derivative';

export async function landingView(locale: Locale): Promise<LandingView> {
  const exercise = exerciseBySlug(slug);
  const program = readContent(slug).mutants[broken];
  if (!exercise || !program?.python || !program.typescript) throw new Error(`${slug} has no mutant ${broken}`);
  const { version } = await readManifest();
  return {
    slug,
    number: exerciseNumber(slug),
    title: exercise.title[locale],
    entry: exercise.entry,
    program: { python: program.python, typescript: program.typescript },
    // Whoever grades by themselves may make any of these mistakes.
    misconceptions: misconceptionViews(Object.keys(exercise.mutants), locale),
    sandbox: `/sandbox/${version}`,
  };
}
