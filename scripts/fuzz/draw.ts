import { type Random, random } from '#grader/random.ts';

/** Randomness with the words that generators need. */
export interface Draw extends Random {
  one<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  many<T>(low: number, high: number, make: () => T): T[];
}

export function drawFrom(seed: string): Draw {
  const source = random(seed);
  return {
    ...source,
    one: <T>(items: readonly T[]): T => {
      const item = items[source.int(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
    chance: (probability) => source.float(0, 1) < probability,
    many: <T>(low: number, high: number, make: () => T) => Array.from({ length: source.int(low, high) }, make),
  };
}
