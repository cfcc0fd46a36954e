import backpropW1 from '#exercises/code/backprop-w1/exercise.ts';
import { grade } from '#grader/grade.ts';
import type { Report } from '#grader/report.ts';
import { createBrowserSandbox } from '#grader/sandbox/browser.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

export interface BrowserGrader {
  preload(language: Language): Promise<void>;
  /** A whole report on a program for ∂L/∂w1, from cases that were never drawn before. */
  grade(language: Language, source: string): Promise<Report>;
  close(): void;
}

/**
 * Grades where there is no account and nothing to keep: with the very code of the server's worker, from the drawing of cases to the diagnosis.
 * A browser that grades knows the right answers; so this is for the one exercise that the first page gives away.
 */
export function browserGrader(
  url: string,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): BrowserGrader {
  const sandbox = createBrowserSandbox({ url, onProgress });
  return {
    preload: (language) => sandbox.preload(language),
    grade: (language, source) => grade(backpropW1, language, source, { seed: freshSeed(), sandbox }),
    close: () => sandbox.close(),
  };
}

const freshSeed = () => crypto.getRandomValues(new Uint32Array(4)).join('-');
