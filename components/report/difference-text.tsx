import { useTranslations } from 'next-intl';
import { differenceSentence } from '#components/report/difference-sentence.ts';
import type { Difference } from '#grader/report.ts';
import { showPath } from '#lib/show-value.ts';

/** One difference as a sentence: "h1: expected a number, got the text '0.5'". */
export function DifferenceText({ difference }: { difference: Difference }) {
  const t = useTranslations('Report.difference');
  const path = showPath(difference.path);
  return (
    <>
      {path && <code className="mr-1 rounded-sm bg-sunk px-1 font-mono">{path}</code>}
      {differenceSentence(difference, t)}
    </>
  );
}
