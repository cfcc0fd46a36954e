/** @file Which changes of a chain turn the right result into the learner's: products of one, two or three that fit every case. */
import type { Change } from '#grader/diagnose/changes.ts';

/** Learner's ÷ right result in each case, and how far off an explanation may be there. */
export interface Ratios {
  readonly values: Float64Array;
  readonly allowed: Float64Array;
}

export interface Product {
  readonly changes: readonly Change[];
  readonly negated: boolean;
  readonly cost: number;
}

const negationCost = 1;

/** Whether the ratios are `multiplier`, or its negative, in every case; null when they are neither. */
export function agreement(ratios: Ratios, multiplier: (i: number) => number): { negated: boolean } | null {
  const { values, allowed } = ratios;
  const negated = (values[0] ?? 0) * multiplier(0) < 0;
  for (let i = 0; i < values.length; i++) {
    const expected = negated ? -multiplier(i) : multiplier(i);
    if (!(Math.abs((values[i] ?? 0) - expected) <= (allowed[i] ?? 0))) return null;
  }
  return { negated };
}

const at = (change: Change, i: number) => change.multipliers[i] ?? 0;

/** Nothing is changed twice. */
function independent(changes: readonly Change[]): boolean {
  const touched = changes.flatMap(({ touches }) => touches);
  return new Set(touched).size === touched.length;
}

function product(ratios: Ratios, changes: readonly Change[]): Product[] {
  const agrees = agreement(ratios, (i) => changes.reduce((all, change) => all * at(change, i), 1));
  if (!agrees || !independent(changes)) return [];
  const cost = changes.reduce((sum, change) => sum + change.cost, agrees.negated ? negationCost : 0);
  return [{ changes, negated: agrees.negated, cost }];
}

/** The first case alone rules out nearly everything. */
function possible({ values, allowed }: Ratios, multiplier: number): boolean {
  return Math.abs(Math.abs(values[0] ?? 0) - Math.abs(multiplier)) <= (allowed[0] ?? 0);
}

export function singles(ratios: Ratios, changes: readonly Change[]): Product[] {
  return changes.filter((change) => possible(ratios, at(change, 0))).flatMap((change) => product(ratios, [change]));
}

export function pairs(ratios: Ratios, changes: readonly Change[]): Product[] {
  const found: Product[] = [];
  for (const [i, first] of changes.entries()) {
    for (let j = i + 1; j < changes.length; j++) {
      const second = changes[j];
      if (second && possible(ratios, at(first, 0) * at(second, 0))) found.push(...product(ratios, [first, second]));
    }
  }
  return found;
}

/** Three changes, at most one of which brings in something foreign; four numbers off by chance are likelier than two such. */
export function triples(ratios: Ratios, changes: readonly Change[]): Product[] {
  const found: Product[] = [];
  const plain = changes.filter(({ cost }) => cost === 1);
  const own = plain.filter(({ foreign }) => !foreign);
  const foreign = plain.filter((change) => change.foreign);
  for (const [i, first] of own.entries()) {
    for (let j = i + 1; j < own.length; j++) {
      const second = own[j];
      if (!second) continue;
      const both = at(first, 0) * at(second, 0);
      const third = (change: Change) => {
        if (possible(ratios, both * at(change, 0))) found.push(...product(ratios, [first, second, change]));
      };
      own.slice(j + 1).forEach(third);
      foreign.forEach(third);
    }
  }
  return found;
}
