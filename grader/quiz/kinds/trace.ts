/** @file What a program prints, typed line by line. Score: share of the lines that are right at their place, of as many as there are or were typed. */
import type { KindOf } from '#grader/quiz/kind.ts';
import { typedOf } from '#grader/quiz/response.ts';

const longest = 4000;
const precision = 1e-9;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd());

/** Numbers by value, however they are written; everything else as text. */
function isSame(line: string, other: string | null): boolean {
  if (other === null) return false;
  const [one, two] = [line.trim(), other.trim()];
  if (!plainNumber.test(one) || !plainNumber.test(two)) return line === other;
  return Math.abs(Number(one) - Number(two)) <= precision * Math.max(1, Math.abs(Number(two)));
}

/** How many lines are what they should be. */
const rightLines = (typed: readonly string[], output: readonly string[]) =>
  typed.filter((line, i) => isSame(line, output[i]?.trimEnd() ?? null)).length;

export const trace: KindOf<'trace'> = {
  view: ({ code, output }) => ({ texts: [], code, lines: output.length }),
  parse: (response) => {
    const typed = typedOf(response, longest);
    return typeof typed === 'string' ? { typed } : typed;
  },
  score: ({ output, wrong }, response) => {
    const lines = response ? linesOf(response.typed) : [];
    const score = rightLines(lines, output) / Math.max(lines.length, output.length);
    const shown = wrong.filter(
      ({ answer }) => answer.length === lines.length && rightLines(lines, answer) === lines.length,
    );
    return {
      score,
      misconceptions: score === 1 ? [] : shown.map(({ misconception }) => misconception),
      right: { typed: output.join('\n') },
      notes: {},
    };
  },
};
