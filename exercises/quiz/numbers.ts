import { apart } from '#exercises/quiz/define.ts';
import type { Text } from '#grader/exercise.ts';
import type { Facts } from '#grader/quiz/item.ts';
import type { Random } from '#grader/random.ts';

/** A text without words: a formula or a number, the same in both languages. */
export const wordless = (text: string): Text => ({ en: text, zh: text });

/** Several formulas within a sentence. */
export const listed = (formulas: readonly string[]): Text => ({ en: formulas.join(', '), zh: formulas.join('，') });

/** For reading, without zeros at the end; adding 0 makes 0 of −0. */
export const rounded = (value: number, decimals = 4): string => String(Number(value.toFixed(decimals)) + 0);

/** As a formula by itself, in which KaTeX makes a true minus of the hyphen. */
export const maths = (value: number, decimals = 4): string => `$${rounded(value, decimals)}$`;

/** With all its decimals, where several numbers stand together. */
export const even = (value: number, decimals: number): string =>
  `$${(Number(value.toFixed(decimals)) + 0).toFixed(decimals)}$`;

/** What a computation comes to: `= 1.6`, or `\\approx 1.73` where that is rounded. */
export function comesTo(value: number, decimals = 4): string {
  const exact = Math.abs(value - Number(value.toFixed(decimals))) < 1e-9;
  return `${exact ? '=' : '\\approx'} ${rounded(value, decimals)}`;
}

/** A large whole number, its digits in threes, for a formula. */
export const grouped = (value: number): string =>
  value < 10_000 ? String(value) : value.toLocaleString('en-US').replaceAll(',', '\\,');

/** As it stands after a sign of operation. */
export const bracketed = (value: number, decimals = 4): string =>
  value < 0 ? `(${rounded(value, decimals)})` : rounded(value, decimals);

/** As a further term of a sum: `+ 0.3` or `- 0.3`. */
export const term = (value: number, decimals = 4): string =>
  value < 0 ? `- ${rounded(-value, decimals)}` : `+ ${rounded(value, decimals)}`;

/** A number with one decimal, both ends included. */
export const tenths = (random: Random, low: number, high: number): number =>
  random.int(Math.round(low * 10), Math.round(high * 10)) / 10;

/** A number with two decimals, both ends included. */
export const hundredths = (random: Random, low: number, high: number): number =>
  random.int(Math.round(low * 100), Math.round(high * 100)) / 100;

interface Asked {
  readonly right: number;
  /** By misconception: what one who holds it gets from the same numbers. */
  readonly wrong: Readonly<Record<string, number>>;
  /** As many as the prompt asks for; what was rounded a little on the way is right too. */
  readonly decimals: number;
  readonly unit?: string;
}

/** What an item holds that asks for a number; null where two of its numbers can hardly be told apart. */
export function numberFacts({ right, wrong, decimals, unit }: Asked): Facts['number'] | null {
  const digit = 10 ** -decimals;
  const values = [right, ...Object.values(wrong)];
  const clear = values.every((value, i) => values.slice(i + 1).every((other) => Math.abs(value - other) > 5 * digit));
  if (!clear || !apart(values)) return null;
  return {
    answer: right,
    tolerance: { rtol: 0, atol: 1.5 * digit },
    ...(unit === undefined ? {} : { unit }),
    wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
  };
}
