import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { VerdictMark } from '#components/report/verdict-mark.tsx';
import type { OutcomeView } from '#server/classes/views-regrade.ts';

interface Props {
  readonly label: string;
  /** Null: there was no report, through our fault. */
  readonly outcome: OutcomeView | null;
}

/** Score, verdict and the misconception that was named. */
export function Outcome({ label, outcome }: Props) {
  const t = useTranslations('Regrade');
  const banner = useTranslations('Report.banner.title');
  const format = useFormatter();
  if (!outcome) {
    return (
      <p className="text-notice text-sm">
        <span className="sr-only">{label}</span>
        {t('ourFault')}
      </p>
    );
  }
  const { score, verdict, status, misconception } = outcome;
  return (
    <div className="min-w-0 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="sr-only">{label}</span>
        <span className="font-medium tabular-nums">
          {format.number(score, { style: 'percent', maximumFractionDigits: 1 })}
        </span>
        {status === 'completed' ? (
          <VerdictMark verdict={verdict} />
        ) : (
          <span className="inline-flex items-center gap-1 font-medium text-error">
            <Icon name="alert" />
            {banner(status)}
          </span>
        )}
      </p>
      {misconception && <p className="text-muted text-xs">{misconception.name}</p>}
    </div>
  );
}
