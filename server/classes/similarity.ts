/** @file Which submissions of a class for a longer exercise are alike. Computed when it is asked for; nothing of it is stored. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { endings, readContent } from '#exercises/content.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { Actor } from '#server/access.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { enter } from '#server/classes/class-access.ts';
import { type ComparedProgram, comparedPrograms, handedIn } from '#server/classes/compared-programs.ts';
import type {
  ComparedPerson,
  SimilarityExercises,
  SimilarityGroup,
  SimilarityView,
  SimilarPairView,
} from '#server/classes/views-similarity.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { compareApart } from '#server/similarity/compare-apart.ts';
import type { Comparison } from '#server/similarity/comparison.ts';
import { fewestLines, isLong, linesToWrite, longExercises } from '#server/similarity/long-exercises.ts';

const languages = Object.keys(endings) as Language[];

const names = z.enum(['on', 'off']).default('on');
export const similaritySchema = z.object({ exercise: z.string().max(80), names });
export type SimilarityInput = z.infer<typeof similaritySchema>;

/** Of the roster, in either order. */
export const pairSchema = similaritySchema.extend({ left: z.uuid(), right: z.uuid() });
export type PairInput = z.infer<typeof pairSchema>;

/** @throws Problem `not-signed-in`, `not-found`, `forbidden` */
export async function similarityExercises(
  user: Actor | null,
  classId: string,
  locale: Locale,
): Promise<SimilarityExercises> {
  await enter(user, classId, 'teach-class');
  const long = longExercises();
  const [learners, assigned] = await Promise.all([
    handedIn(
      classId,
      long.map(({ slug }) => slug),
    ),
    db().assignment.findMany({
      where: { classId, kind: 'exercise' },
      select: { slug: true },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    }),
  ]);
  const isAssigned = new Set(assigned.map(({ slug }) => slug));
  return {
    comparable: long.map(({ slug, title }) => ({
      ...{ slug, title: title[locale], assigned: isAssigned.has(slug), learners: learners.get(slug) ?? 0 },
    })),
    short: assigned.flatMap(({ slug }) => {
      const exercise = exerciseBySlug(slug);
      return exercise && !isLong(slug) ? [{ slug, title: exercise.title[locale], lines: linesToWrite(slug) }] : [];
    }),
    fewestLines,
  };
}

/** @throws as `comparisons` */
export async function similarity(
  user: Actor | null,
  classId: string,
  { exercise: slug, names: shown }: SimilarityInput,
  locale: Locale,
): Promise<SimilarityView> {
  const found = await comparisons(user, classId, slug, shown === 'on');
  return {
    exercise: { slug, title: exerciseOr404(slug).title[locale] },
    named: shown === 'on',
    groups: found.map(groupView),
  };
}

/** Two of the pairs listed. @throws as `comparisons`; Problem `not-found` */
export async function similarPair(
  user: Actor | null,
  classId: string,
  { exercise: slug, names: shown, left, right }: PairInput,
  locale: Locale,
): Promise<SimilarPairView> {
  const found = await comparisons(user, classId, slug, shown === 'on');
  for (const { language, programs, comparison } of found) {
    const [first, second] = programs.flatMap(({ member }, place) => (member === left || member === right ? place : []));
    const pair = comparison.pairs.find((each) => each.left === first && each.right === second);
    const [one, other] = [programs[first ?? -1], programs[second ?? -1]];
    if (!pair || !one || !other) continue;
    const { similarity: alike, longest, passages } = pair;
    return {
      exercise: { slug, title: exerciseOr404(slug).title[locale] },
      ...{ named: shown === 'on', language, similarity: alike, longest, passages },
      left: { ...person(one), source: one.source },
      right: { ...person(other), source: other.source },
    };
  }
  throw new Problem('not-found', 'These two are not among the similar pairs (any more).');
}

interface Compared {
  readonly language: Language;
  readonly programs: readonly ComparedProgram[];
  readonly comparison: Comparison;
}

/**
 * By language, what was compared with what came of it.
 * @throws Problem `not-signed-in`, `not-found`, `forbidden`; `unknown-exercise`; `exercise-too-short`; `similarity-not-installed`,
 *   `similarity-failed`
 */
async function comparisons(user: Actor | null, classId: string, slug: string, named: boolean): Promise<Compared[]> {
  await enter(user, classId, 'teach-class');
  exerciseOr404(slug);
  if (!isLong(slug)) {
    const detail = `One writes ${linesToWrite(slug)} lines in it; below ${fewestLines}, right programs are alike whoever wrote them.`;
    throw new Problem('exercise-too-short', detail);
  }
  const all = await comparedPrograms(classId, slug, named);
  const { starter, solution } = readContent(slug);
  const groups = languages
    .map((language) => ({ language, programs: all.filter((program) => program.language === language) }))
    .filter(({ programs }) => programs.length > 0);
  const results = await compareApart(
    groups.map(({ language, programs }) => ({
      ...{ language, programs: programs.map(({ source }) => source) },
      given: [starter[language], solution[language]],
    })),
  );
  return groups.map((group, i) => {
    const comparison = results[i];
    if (!comparison) throw new Error(`no comparison of ${group.language}`);
    return { ...group, comparison };
  });
}

const person = ({ member, name, section, at, score }: ComparedPerson): ComparedPerson => ({
  ...{ member, name, section, at, score },
});

const groupView = ({ language, programs, comparison }: Compared): SimilarityGroup => {
  const { compared, histogram, pairs, more, little, long } = comparison;
  return {
    ...{ language, people: programs.map(person), compared, histogram },
    pairs: pairs.map(({ left, right, similarity: alike, longest }) => ({ left, right, similarity: alike, longest })),
    ...{ more, little, long },
  };
};
