import type { Parameters } from '#exercises/network.ts';
import { lossGradients } from '#exercises/network-graph.ts';
import { type Example, pass, stepBy } from '#exercises/training.ts';

/** Some epochs of training, from any parameters on. */
export interface Task {
  readonly data: readonly Example[];
  readonly p: Parameters;
  readonly rate: number;
  readonly epochs: number;
}

/** The parameters after each of the epochs, by the same steps as the reference of the exercise train-network. */
export function trainOn({ data, p, rate, epochs }: Task): Parameters[] {
  const step = stepBy(lossGradients, rate);
  const after: Parameters[] = [];
  let current = p;
  while (after.length < epochs) {
    current = pass(data, current, step);
    after.push(current);
  }
  return after;
}
