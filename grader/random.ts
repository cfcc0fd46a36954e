/** @file Seeded randomness: the same seed draws the same cases on every machine and engine. */

export interface Random {
  /** Uniform in [low, high). */
  float(low: number, high: number): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  /** Uniform in [−high, −low] ∪ [low, high]: stays clear of zero, where derivatives kink and factors vanish. */
  away(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A new list in random order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** 32-bit FNV-1a hash of a text with a different start for each of the four state words. */
function hash(text: string, start: number): number {
  let h = 0x811c9dc5 ^ start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** sfc32 (Chris Doty-Humphrey's small fast counter, 32 bit), seeded by a text. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** @param seed any text; a submission's is stored with it so that its verdict can be replayed. */
export function random(seed: string): Random {
  const next = sfc32(seed);
  // 53 random bits, as many as a double holds in [0, 1).
  const unit = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const float = (low: number, high: number) => low + (high - low) * unit();
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  return {
    float,
    int,
    away: (low, high) => (unit() < 0.5 ? -1 : 1) * float(low, high),
    pick: <T>(items: readonly [T, ...T[]]): T => items[int(0, items.length - 1)] ?? items[0],
    shuffle: <T>(items: readonly T[]): T[] => {
      const keyed = items.map((item) => ({ item, key: unit() }));
      return keyed.sort((x, y) => x.key - y.key).map(({ item }) => item);
    },
  };
}
