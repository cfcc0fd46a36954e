import { useTranslations } from 'next-intl';
import { marks } from '#components/graph/quantity-mark.tsx';
import { QuantityName } from '#components/graph/quantity-name.tsx';
import type { JudgedQuantity, Report } from '#grader/report.ts';
import { formatPair } from '#lib/format-number.ts';
import { showValue } from '#lib/show-value.ts';
import type { CaseReportView } from '#server/views.ts';

interface Props {
  readonly firstWrong: NonNullable<Report['firstWrong']>;
  readonly cases: readonly CaseReportView[];
  /** Opens the graph; without it there is nothing to open. */
  readonly onShow?: () => void;
}

/** The place to look: the first quantity that differs, before all that only follows from it. */
export function FirstWrong({ firstWrong, cases, onShow }: Props) {
  const t = useTranslations('Graph.firstWrong');
  const found = cases[firstWrong.case];
  const quantities = found?.visible ? (found.quantities ?? []) : [];
  const judged = quantities.find(({ verdict }) => verdict === 'first-wrong');
  const follows = quantities.filter(({ verdict }) => verdict === 'follows').length;
  const name = () => (
    <strong className="mx-0.5 text-[1.05em]">
      <QuantityName {...firstWrong} />
    </strong>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 card px-3 py-2 text-sm">
      <p className="min-w-60 flex-1">
        <svg
          viewBox="0 0 20 20"
          className="mr-1.5 inline-block size-4 align-[-2px]"
          fill="none"
          stroke={marks['first-wrong'].text}
          strokeWidth={2}
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d={marks['first-wrong'].path} />
        </svg>
        {judged
          ? t.rich('visible', { name, number: firstWrong.case + 1, ...numbersOf(judged) })
          : t.rich('hidden', { name })}
        {follows > 0 && t('follows', { count: follows })}
      </p>
      {judged && onShow && (
        <button type="button" className="button" onClick={onShow}>
          {t('show')}
        </button>
      )}
    </div>
  );
}

/** Both with as many digits as it takes to tell them apart. */
export function numbersOf({ yours, expected }: JudgedQuantity): { readonly yours: string; readonly expected: string } {
  if (typeof yours !== 'number') return { yours: showValue(yours), expected: showValue(expected) };
  const [right, own] = formatPair(expected, yours);
  return { yours: own, expected: right };
}
