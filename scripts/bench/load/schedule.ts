// Who does what when in the measured minute: the same each time.
import { type Random, random } from '#grader/random.ts';

export interface Moment<T> {
  /** Milliseconds after the beginning. */
  readonly at: number;
  readonly what: T;
}

/** Each thing once, at random moments within so many seconds, in the order of time. */
export function spread<T>(things: readonly T[], seconds: number, seed: string): Moment<T>[] {
  const drawn: Random = random(seed);
  return things.map((what) => ({ at: drawn.float(0, seconds * 1000), what })).sort((a, b) => a.at - b.at);
}
