import type { Mark } from '#lib/chain-formula.ts';

/** A piece of a formula in a frame, with a word below: colour alone would not reach everybody. */
export const frame = (tex: string, mark: Mark, word: string): string =>
  `\\underset{\\htmlClass{amiss-word}{\\text{${word}}}}{\\htmlClass{amiss amiss-${mark}}{\\boxed{${tex}}}}`;

/** KaTeX's for our own formulas: eyes get its HTML, screen readers its MathML; naming a class is the only command that is trusted. */
export const katexOptions = {
  throwOnError: false,
  output: 'htmlAndMathml',
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
} as const;
