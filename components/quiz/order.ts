/** The list with what stands at `from` moved to `to`; both count from 0, and what leads out of the list ends at its end. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, index) => index !== from);
  const at = Math.min(Math.max(to, 0), list.length - 1);
  return [...rest.slice(0, at), ...list.slice(from, from + 1), ...rest.slice(at)];
}

/** Each right side belongs to one left side at most: whoever had it before lets it go. */
export const matched = (
  matches: readonly (number | null)[],
  left: number,
  right: number | null,
): readonly (number | null)[] =>
  matches.map((match, index) => {
    if (index === left) return right;
    return match === right ? null : match;
  });

/** A, B, C … */
export const letter = (place: number): string => String.fromCharCode(65 + place);
