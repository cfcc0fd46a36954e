import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { VerdictMark } from '#components/report/verdict-mark.tsx';
import { Scroll } from '#components/scroll.tsx';
import type { CaseChangeView, RegradeDetailView } from '#server/classes/views-regrade.ts';

interface Props {
  readonly classId: string;
  readonly regrade: string;
  readonly submission: string;
}

/** Why a submission is judged in another way: which cases, and the program. */
export function ChangeDetail({ classId, regrade, submission }: Props) {
  const t = useTranslations('Regrade.detail');
  const locale = useLocale();
  const [detail, setDetail] = useState<RegradeDetailView | 'failed' | null>(null);
  const path = `/api/classes/${classId}/regrades/${regrade}/submissions/${submission}?locale=${locale}`;

  useEffect(() => {
    call<RegradeDetailView>(path).then(setDetail, () => setDetail('failed'));
  }, [path]);

  if (detail === 'failed') return <p className="text-fail text-sm">{t('failed')}</p>;
  if (detail === null) return <p className="text-muted text-sm">{t('loading')}</p>;
  return (
    <div className="grid items-start gap-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div>
        <h4 className="font-medium text-sm">{t('cases', { count: detail.cases.length })}</h4>
        <ul className="mt-2 grid gap-1 text-sm">
          {detail.cases.map((each) => (
            <Case key={each.case} change={each} />
          ))}
        </ul>
      </div>
      <Scroll
        as="pre"
        aria-label={t('code')}
        role="region"
        className="max-h-96 overflow-auto rounded-md bg-sunk px-4 py-3 font-mono text-xs leading-relaxed"
      >
        {detail.source}
      </Scroll>
    </div>
  );
}

function Case({ change }: { readonly change: CaseChangeView }) {
  const t = useTranslations('Regrade.detail');
  const verdict = (each: CaseChangeView['before']) =>
    each ? <VerdictMark verdict={each} /> : <span className="text-muted">{t('noCase')}</span>;
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <span className="min-w-28 tabular-nums">
        {t(change.visible ? 'case' : 'hiddenCase', { number: change.case })}
      </span>
      {verdict(change.before)}
      <span aria-hidden="true" className="text-muted">
        →
      </span>
      {verdict(change.after)}
    </li>
  );
}
