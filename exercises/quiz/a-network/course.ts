import { courseParameters, type Parameters } from '#exercises/network.ts';
import { networkGraph } from '#exercises/network-graph.ts';
import { listed, rounded, tenths } from '#exercises/quiz/numbers.ts';
import { div, sub } from '#grader/autograd/value.ts';
import type { Text } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

/** A member's standardised weight and height, neither of them the lesson's. */
export const drawMember = (random: Random): readonly [x1: number, x2: number] => [
  tenths(random, -1.8, 1.8),
  tenths(random, -1.8, 1.8),
];

/** The forward pass with the course's parameters, or others, by the autograd. */
export function predict([x1, x2]: readonly [number, number], p: Parameters = courseParameters) {
  const { h1, h2, o1 } = networkGraph(x1, x2, p);
  return { h1: h1.data, h2: h2.data, o1: o1.data };
}

/** By how many standard deviations of the club's members a measurement is above their mean. */
export const standardised = (value: number, { mean, deviation }: { mean: number; deviation: number }): number =>
  div(sub(value, mean), deviation).data;

/** The parameters named, with their values: w₅ = 1.6, w₆ = 1.4. */
export const stated = (...keys: (keyof Parameters)[]): Text =>
  listed(keys.map((key) => `$${key[0]}_${key[1]} = ${rounded(courseParameters[key])}$`));
