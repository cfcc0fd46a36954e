import { readContent } from '#exercises/content.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { HandIn } from '#server/submissions.ts';

/** A right program for the exercise. */
export const solutionOf = (exercise: string, language: Language): HandIn => ({
  exercise,
  language,
  source: readContent(exercise).solution[language],
});

/** `sigmoid` in Python with the given body. */
export const sigmoid = (body: string): HandIn => ({
  exercise: 'sigmoid',
  language: 'python',
  source: `def sigmoid(z):\n    ${body}\n`,
});
