// What learners hand in: right and wrong programs of all exercises, in both languages.
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { random } from '#grader/random.ts';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';

export interface Program {
  readonly exercise: string;
  readonly language: Language;
  readonly source: string;
}

/** Two in five are solutions, the others what the exercise knows to go wrong, or what was there before anything was written. */
export function programs(count: number, seed: string): Program[] {
  const drawn = random(seed);
  return Array.from({ length: count }, (_, number) => {
    const { slug: exercise } = drawn.pick(exercises as [(typeof exercises)[number], ...typeof exercises]);
    const language = drawn.pick(languages as unknown as [Language, ...Language[]]);
    const { solution, starter, mutants } = readContent(exercise);
    const wrong = [...Object.values(mutants).flatMap((mutant) => mutant[language] ?? []), starter[language]];
    const right = drawn.float(0, 1) < 0.4;
    const source = right ? solution[language] : (wrong[drawn.int(0, wrong.length - 1)] ?? '');
    // a line of one's own, so that no two are the same text
    return { exercise, language, source: `${source}\n${language === 'python' ? '#' : '//'} ${number}\n` };
  });
}
