import type { useTranslations } from 'next-intl';
import { rangeOf } from '#components/plot/curve-shape.ts';
import type { LossPoints } from '#components/plot/loss-curve-points.ts';
import { formatNumber, formatPair } from '#lib/format-number.ts';

type Translate = ReturnType<typeof useTranslations<'LossCurve'>>;
type Tolerance = { readonly rtol: number; readonly atol: number };

const near = (a: number, b: number, { atol, rtol }: Tolerance) =>
  Math.abs(a - b) <= atol + rtol * Math.max(Math.abs(a), Math.abs(b));

/** What the losses do as a whole: nothing, or the opposite of what they should. */
function shapeOf({ expected, actual }: LossPoints, tolerance: Tolerance): 'flat' | 'rises' | null {
  const own = actual.filter((loss) => loss !== null);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || own.length < 2) return null;
  const change = (expected.at(-1) ?? 0) - (expected[0] ?? 0);
  if (change >= 0) return null;
  if (own.every((loss) => near(loss, first, tolerance))) return 'flat';
  return last > first ? 'rises' : null;
}

/** What the picture shows, for those who cannot see it and for those who want the numbers. */
export function lossCurveSentences(points: LossPoints, tolerance: Tolerance, t: Translate): string[] {
  const { x, expected, actual, given } = points;
  const ends = { first: formatNumber(expected[0] ?? 0, 4), last: formatNumber(expected.at(-1) ?? 0, 4) };
  if (given === null) return [t('none', ends)];
  const at = expected.findIndex((loss, i) => typeof actual[i] === 'number' && !near(loss, actual[i], tolerance));
  const gaps = actual.slice(0, given).filter((loss) => loss === null).length;
  const sentences: string[] = [];
  if (at >= 0) {
    const [right, own] = formatPair(expected[at] ?? 0, actual[at] ?? 0);
    sentences.push(t('since', { epoch: x[at] ?? 1, actual: own, expected: right }));
    const shape = shapeOf(points, tolerance);
    if (shape) sentences.push(t(shape, ends));
  } else if (given === expected.length && gaps === 0) sentences.push(t('right', ends));
  if (given !== expected.length) sentences.push(t('count', { given, wanted: expected.length }));
  if (gaps > 0) sentences.push(t('gaps', { count: gaps }));
  const [from, to] = rangeOf(points);
  if (actual.some((loss) => loss !== null && (loss < from || loss > to))) sentences.push(t('outside'));
  return sentences;
}
