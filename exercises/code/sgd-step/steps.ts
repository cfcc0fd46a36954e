import type { Parameters } from '#exercises/network.ts';
import { lossGradients } from '#exercises/network-graph.ts';

/** Updates w1, runs the network again, updates w2, and so on: each gradient is taken at a different point. */
export function oneAtATime(x1: number, x2: number, y: number, p: Parameters, learningRate: number): Parameters {
  let current = p;
  for (const key of ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'b1', 'b2', 'b3'] as const) {
    current = { ...current, [key]: current[key] - learningRate * lossGradients(x1, x2, y, current)[key] };
  }
  return current;
}
