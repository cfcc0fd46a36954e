/** @file Derivatives without calculus, by central differences: the independent witness for every rule and reference. */
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, type Value } from '#grader/autograd/value.ts';

type Point<Key extends string> = Readonly<Record<Key, number>>;

/**
 * ∂f/∂x for each named x, by the five-point central difference, whose error is of order h⁴ (Abramowitz & Stegun 25.3.6):
 * `(8·(f(x+h) − f(x−h)) − (f(x+2h) − f(x−2h))) / 12h`.
 * @param step h relative to max(1, |x|). The default leaves about 1e-11 of f's size; f must be smooth within 2h of the point.
 */
export function centralDifferences<Key extends string>(
  f: (point: Point<Key>) => number,
  point: Point<Key>,
  step = 2e-4,
): Record<Key, number> {
  const slopes: Partial<Record<Key, number>> = {};
  for (const key in point) {
    const h = step * Math.max(1, Math.abs(point[key]));
    const at = (offset: number) => f({ ...point, [key]: point[key] + offset });
    slopes[key] = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  }
  return slopes as Record<Key, number>;
}

/** Both derivatives of one expression, and the largest `|a − d| / max(1, |a|, |d|)` between them (NaN when one is not finite). */
export function gradcheck<Key extends string>(
  f: (leaves: Record<Key, Value>) => Value,
  point: Point<Key>,
): { autograd: Record<Key, number>; differences: Record<Key, number>; error: number } {
  const variables = leaves(point);
  const autograd = gradients(f(variables), variables);
  const differences = centralDifferences((moved: Point<Key>) => f(leaves(moved)).data, point);
  let error = 0;
  for (const key in point) {
    const [a, d] = [autograd[key], differences[key]];
    error = Math.max(error, Math.abs(a - d) / Math.max(1, Math.abs(a), Math.abs(d)));
  }
  return { autograd, differences, error };
}
