/** @file Which exercises are long enough for similarity to mean anything. */
import 'server-only';
import { exercises } from '#exercises/catalog.ts';
import { endings, readContent } from '#exercises/content.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

/** Lines that a learner writes, below which right programs are alike whoever wrote them. */
export const fewestLines = 12;

const languages = Object.keys(endings) as Language[];

/** Lines of the reference solution that say something and are not in the starter: in the language with the fewest. */
export function linesToWrite(slug: string): number {
  const { starter, solution } = readContent(slug);
  return Math.min(
    ...languages.map((language) => {
      const given = new Set(codeLines(starter[language]));
      return codeLines(solution[language]).filter((line) => !given.has(line)).length;
    }),
  );
}

const codeLines = (source: string): string[] =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(#|\/\/)/.test(line));

export const isLong = (slug: string): boolean => linesToWrite(slug) >= fewestLines;

/** In the order of the course. */
export const longExercises = (): Exercise[] => exercises.filter(({ slug }) => isLong(slug));
