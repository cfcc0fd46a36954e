/** One number, text or flag inside an answer, the expected and the learner's side by side. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly expected: unknown;
  readonly actual: unknown;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value) && !('$' in value);

/**
 * The expected answer taken apart, in its own order; where the learner's has another shape, the branch stays whole.
 * `limit` bounds the work for long lists.
 */
export function leaves(expected: unknown, actual: unknown, limit = 500): Leaf[] {
  const found: Leaf[] = [];
  const visit = (left: unknown, right: unknown, path: readonly (string | number)[]): void => {
    if (found.length >= limit) return;
    if (isList(left) && (right === undefined || isList(right))) {
      for (const [index, entry] of left.entries()) visit(entry, right?.[index], [...path, index]);
    } else if (isObject(left) && (right === undefined || isObject(right))) {
      for (const [key, entry] of Object.entries(left)) visit(entry, right?.[key], [...path, key]);
    } else {
      found.push({ path, expected: left, actual: right });
    }
  };
  visit(expected, actual, []);
  return found;
}
