import { readContent } from '#exercises/content.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { type Comparison, type ComparisonInput, compare } from '#server/similarity/comparison.ts';
import { loadEngine } from '#server/similarity/engine.ts';

/** Right programs of our own for an exercise, each written another way. */
export const alternatives = (slug: string, language: Language): string[] =>
  Object.values(readContent(slug).alternatives).flatMap((program) => program[language] ?? []);

/** What everybody has been given. */
function given(slug: string, language: Language): string[] {
  const { starter, solution } = readContent(slug);
  return [starter[language], solution[language]];
}

/** Another name for most of what a program names. */
export const renamed = (source: string): string =>
  source.replace(
    /\b(losses|loss|slope|example|sigma|sig|run|first|second|hidden|output|forward|x1|x2|h1|h2)\b/g,
    'my_$1',
  );

/** Comments, blank lines and other spaces. */
export const laidOut = (source: string, comment: string): string =>
  source
    .split('\n')
    .map((line) => line.replace(/ ([+*]) /g, '$1').replace(/([^\\])$/, `$1   ${comment} as I see it`))
    .join('\n\n');

export const inputOf = (slug: string, language: Language, programs: readonly string[]): ComparisonInput => ({
  ...{ language, programs, given: given(slug, language) },
});

/** In this process. */
export async function compared(slug: string, language: Language, programs: readonly string[]): Promise<Comparison> {
  const engine = await loadEngine();
  if (!engine) throw new Error('the packages that compare programs are not installed');
  return compare(inputOf(slug, language, programs), engine);
}

/** Of the first program and the second, 0 where they are no listed pair. */
export const similarityOfFirst = ({ pairs }: Comparison): number =>
  pairs.find(({ left, right }) => left === 0 && right === 1)?.similarity ?? 0;
