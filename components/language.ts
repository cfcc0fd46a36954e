import type { Language } from '#grader/sandbox/sandbox.ts';

export type { Language };

/** The programming languages in the order they are offered, by the names they give themselves. */
export const languages: readonly Language[] = ['python', 'typescript'];
export const languageLabels: Readonly<Record<Language, string>> = { python: 'Python', typescript: 'TypeScript' };
