import type { useTranslations } from 'next-intl';
import type { CurvePoints, Summary } from '#components/plot/curve-shape.ts';
import { formatNumber, formatPair, formatSize } from '#lib/format-number.ts';

type Translate = ReturnType<typeof useTranslations<'Curve'>>;

/** What the picture shows, for those who cannot see it and for those who want the numbers. */
export function curveSentences(
  { largest, gaps, outside, allowed }: Summary,
  { actual }: CurvePoints,
  parameter: string,
  t: Translate,
): string[] {
  const total = actual.length;
  if (gaps === total) return [t('none', { total })];
  const sentences: string[] = [];
  if (largest) {
    const [expected, own] = formatPair(largest.expected, largest.actual);
    const x = formatNumber(largest.x, 3);
    sentences.push(t('largest', { delta: formatNumber(largest.delta, 4), parameter, x, actual: own, expected }));
  } else if (gaps === 0) sentences.push(t('right', { allowed: formatSize(allowed) }));
  if (gaps > 0) sentences.push(t('gaps', { count: gaps, total }));
  if (outside) sentences.push(t('outside'));
  return sentences;
}
