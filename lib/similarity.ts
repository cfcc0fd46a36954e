/** @file What a page and the server agree on about similarities, and the clusters they make. */

/** Of the histogram, each as broad as the others; the last holds 1 as well. */
export const bins = 20;

export const binOf = (similarity: number): number => Math.min(bins - 1, Math.floor(similarity * bins));

/** Pairs below it are only counted: independent programs come that close. */
export const lowestSimilarity = 0.2;

/** Where the threshold stands until somebody moves it, in percent, and how low it goes. */
export const usualThreshold = 60;
export const lowestThreshold = lowestSimilarity * 100;

/** A threshold as an address has it, in percent; the usual one for what makes no sense. */
export function thresholdOf(text: unknown): number {
  const percent = Number(text);
  return percent >= lowestThreshold && percent <= 100 ? percent : usualThreshold;
}

/** Two places with their similarity. */
interface Close {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

export interface Cluster<T extends Close> {
  /** Ascending. */
  readonly members: readonly number[];
  /** In the order given. */
  readonly pairs: readonly T[];
}

/** Who is connected by pairs at the threshold or above, directly or over others. The largest first, then by the closest pair. */
export function clustersOf<T extends Close>(pairs: readonly T[], threshold: number): Cluster<T>[] {
  const roots = new Map<number, number>();
  const rootOf = (place: number): number => {
    let root = place;
    for (let up = roots.get(root); up !== undefined && up !== root; up = roots.get(root)) root = up;
    roots.set(place, root);
    return root;
  };
  const close = pairs.filter(({ similarity }) => similarity >= threshold);
  for (const { left, right } of close) roots.set(rootOf(left), rootOf(right));
  const clusters = new Map<number, { members: Set<number>; pairs: T[] }>();
  for (const pair of close) {
    const root = rootOf(pair.left);
    const cluster = clusters.get(root) ?? { members: new Set(), pairs: [] };
    clusters.set(root, cluster);
    cluster.members.add(pair.left).add(pair.right);
    cluster.pairs.push(pair);
  }
  return [...clusters.values()]
    .map(({ members, ...rest }) => ({ members: [...members].sort((a, b) => a - b), ...rest }))
    .sort((a, b) => b.members.length - a.members.length || highest(b.pairs) - highest(a.pairs));
}

const highest = (pairs: readonly Close[]): number => Math.max(...pairs.map(({ similarity }) => similarity));
