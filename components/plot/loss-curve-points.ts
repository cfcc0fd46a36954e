import type { CurvePoints } from '#components/plot/curve-shape.ts';
import type { Output, Plain } from '#grader/plain.ts';

/** The losses of one case, an epoch each, counted from 1. */
export interface LossPoints extends CurvePoints {
  /** How many losses the learner's answer holds; null when it holds no list of them. */
  readonly given: number | null;
}

function listAt(answer: Output | undefined, key: string): readonly Plain[] | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || !Object.hasOwn(answer, key))
    return null;
  const list: unknown = Object.entries(answer).find(([name]) => name === key)?.[1];
  return Array.isArray(list) ? list : null;
}

const numberOf = (value: Plain | undefined): number | null => (typeof value === 'number' ? value : null);

/** Null when there are fewer than two epochs, which make no curve. */
export function lossPoints(expected: Plain, output: Output | undefined, key: string): LossPoints | null {
  const right = listAt(expected, key)?.map(numberOf) ?? [];
  const wanted = right.filter((loss): loss is number => loss !== null);
  if (wanted.length < 2 || wanted.length < right.length) return null;
  const own = listAt(output, key);
  return {
    x: wanted.map((_, i) => i + 1),
    expected: wanted,
    actual: wanted.map((_, i) => numberOf(own?.[i])),
    given: own?.length ?? null,
  };
}
