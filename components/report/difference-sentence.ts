import type { useTranslations } from 'next-intl';
import type { Difference } from '#grader/report.ts';
import { formatPair, formatSize } from '#lib/format-number.ts';

export type Translate = ReturnType<typeof useTranslations<'Report.difference'>>;

/** A difference without its path, in the reader's language. */
export function differenceSentence(difference: Difference, t: Translate): string {
  switch (difference.code) {
    case 'value': {
      const [expected, actual] = formatPair(difference.expected, difference.actual);
      const [delta, allowed] = [formatSize(difference.delta), formatSize(difference.allowed)];
      return t('value', { expected, actual, delta, allowed });
    }
    case 'text':
      return t('text', { expected: JSON.stringify(difference.expected), actual: JSON.stringify(difference.actual) });
    case 'kind':
      return t('kind', {
        expected: t(`kinds.${difference.expected}`),
        actual: t(`gotKinds.${difference.actual}`, { shown: difference.shown }),
      });
    case 'missing-key':
      return t('missing-key', { key: difference.key });
    case 'extra-key':
      return t('extra-key', { key: difference.key });
    case 'length':
      return t('length', { expected: difference.expected, actual: difference.actual });
  }
}
