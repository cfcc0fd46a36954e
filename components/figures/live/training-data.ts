import { type Parameters, parametersFrom } from '#exercises/network.ts';
import type { Example } from '#exercises/training.ts';
import { random } from '#grader/random.ts';

export const setNames = ['line', 'corners', 'noisy'] as const;
export type SetName = (typeof setNames)[number];

export interface DataSet {
  /** Members of the club, standardised, in the order of training; the label says who bought the jacket. */
  readonly seen: readonly Example[];
  /** Members that the network is only tried on. */
  readonly unseen: readonly Example[];
}

/** Those who are heavy for their height bought: one straight line tells them from the others. */
const line: DataSet = {
  seen: [
    [0.8, -0.6, 1],
    [-0.5, 0.9, 0],
    [1.3, 0.2, 1],
    [-1.2, -0.3, 0],
    [0.3, -1.2, 1],
    [-0.4, 0.2, 0],
    [1.1, 1.4, 0],
    [-0.7, -1.5, 1],
  ],
  unseen: [
    [0.5, -0.2, 1],
    [1.6, 0.9, 1],
    [-0.1, -1, 1],
    [0.4, 1.1, 0],
    [-1, 0.5, 0],
    [-1.4, -1, 0],
  ],
};

/** Size M fits those in between: too large for the small, too small for the large. */
const corners: DataSet = {
  seen: [
    [0.8, -0.6, 1],
    [-0.8, -0.7, 0],
    [-0.9, 0.7, 1],
    [0.7, 0.9, 0],
    [1.3, -1.1, 1],
    [-0.5, -1.3, 0],
    [-0.6, 1.2, 1],
    [1.2, 0.5, 0],
  ],
  unseen: [
    [0.5, -1, 1],
    [-1.3, -0.6, 0],
    [-1.2, 1.1, 1],
    [0.9, 1.3, 0],
    [1.2, -0.5, 1],
    [0.5, 0.6, 0],
  ],
};

/** The first set with two members more, who bought and did not buy against the rule. */
const noisy: DataSet = {
  seen: [...line.seen, [1.2, -1.3, 0], [-1.3, 1, 1]],
  unseen: [...line.unseen, [1.5, -0.9, 1], [-1, 1.4, 0]],
};

export const sets: Readonly<Record<SetName, DataSet>> = { line, corners, noisy };

export const rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;

/** As far as the figure trains. */
export const lastEpoch = 400;

/** The first parameters: drawn between −1 and 1, the same for the same draw; in draw 0 all are ½. */
export function startOf(draw: number): Parameters {
  if (draw === 0) return parametersFrom(() => 0.5);
  const drawn = random(`start ${draw}`);
  return parametersFrom(() => drawn.float(-1, 1));
}
