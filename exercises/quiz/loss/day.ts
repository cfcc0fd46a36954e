import { hundredths } from '#exercises/quiz/numbers.ts';
import { abs, log, mean, neg, type Operand, square, sub, type Value } from '#grader/autograd/value.ts';
import type { Text } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

/** One member: what the network predicted, and whether the jacket was bought. */
export interface Guess {
  readonly y: number;
  readonly guess: number;
}

export const drawDay = (random: Random, members: number): Guess[] =>
  Array.from({ length: members }, () => ({ y: random.int(0, 1), guess: hundredths(random, 0.06, 0.94) }));

/** The course's losses of one prediction, which may be a variable. */
export const losses = {
  absolute: (y: number, guess: Operand): Value => abs(sub(y, guess)),
  squared: (y: number, guess: Operand): Value => square(sub(y, guess)),
  log: (y: number, guess: Operand): Value => neg(log(y === 1 ? guess : sub(1, guess))),
} as const;

export const lossOf = (kind: keyof typeof losses, { y, guess }: Guess): number => losses[kind](y, guess).data;

export const meanLoss = (kind: keyof typeof losses, day: readonly Guess[]): number =>
  mean(day.map(({ y, guess }) => losses[kind](y, guess))).data;

/** The share on the right side of ½; exactly ½ is a no. */
export const accuracyOf = (day: readonly Guess[]): number =>
  day.filter(({ y, guess }) => (guess > 0.5 ? 1 : 0) === y).length / day.length;

const names = ['A', 'B', 'C', 'D', 'E'] as const;

/** As a Markdown table to stand between two paragraphs. */
export function table(day: readonly Guess[]): Text {
  const rows = day.map(({ y, guess }, i) => `| ${names[i]} | ${guess} | ${y} |`).join('\n');
  return {
    en: `| Member | Prediction ŷ | Label y |\n|---|---|---|\n${rows}`,
    zh: `| 会员 | 预测值 ŷ | 标签 y |\n|---|---|---|\n${rows}`,
  };
}
