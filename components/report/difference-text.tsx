import { useTranslations } from 'next-intl';
import type { Difference } from '#grader/report.ts';
import { formatPair, formatSize } from '#lib/format-number.ts';
import { showPath } from '#lib/show-value.ts';

/** One difference as a sentence: "h1: expected a number, got the text '0.5'". */
export function DifferenceText({ difference }: { difference: Difference }) {
  const t = useTranslations('Report.difference');
  const path = showPath(difference.path);
  return (
    <>
      {path && <code className="mr-1 rounded-sm bg-sunk px-1 font-mono">{path}</code>}
      {sentence(difference, t)}
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<'Report.difference'>>;

function sentence(difference: Difference, t: Translate): string {
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
