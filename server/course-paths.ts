/** @file What of this site everybody may read without an account. */
import 'server-only';
import { coursePath } from '#exercises/lessons.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import { placePath } from '#lib/place-path.ts';

/** The addresses of the pages that search engines should know, in the course's order and without the locale; the first page's is empty. */
export const coursePaths = (): readonly string[] => [
  '',
  '/map',
  ...coursePath().map(placePath),
  ...quizzes.map(({ slug }) => placePath({ kind: 'quiz', slug })),
];
