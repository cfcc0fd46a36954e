'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { Progress as Bar } from '#components/progress.tsx';
import { useRouter } from '#i18n/navigation.ts';
import type { RegradeReportView, RegradeView } from '#server/classes/views-regrade.ts';

const everyMs = 1_000;
/** So often is its progress said, not every second. */
const saidSteps = 10;

/** How far a dry run is, asked each second; once it is done, the page is loaded with what it found. */
export function Progress({ classId, regrade }: { readonly classId: string; readonly regrade: RegradeView }) {
  const t = useTranslations('Regrade.progress');
  const locale = useLocale();
  const router = useRouter();
  const [{ done, total }, setNumbers] = useState(regrade);
  const [lost, setLost] = useState(false);
  const path = `/api/classes/${classId}/regrades/${regrade.id}?locale=${locale}`;

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      try {
        const report = await call<RegradeReportView>(path, { signal: leaving.signal });
        setLost(false);
        setNumbers(report.regrade);
        if (report.regrade.state !== 'grading') router.refresh();
      } catch {
        if (leaving.signal.aborted) return;
        setLost(true);
      }
      timer = setTimeout(ask, everyMs);
    }
    timer = setTimeout(ask, everyMs);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [path, router]);

  const said = total === 0 ? 0 : Math.floor((done / total) * saidSteps) * (100 / saidSteps);
  return (
    <section className="mt-6 card p-5" aria-labelledby="progress-title">
      <h3 id="progress-title" className="font-semibold">
        {t('title')}
      </h3>
      <Bar value={done} max={total} label={t('title')} className="mt-3" />
      <p className="mt-2 tabular-nums">{t(done === 0 ? 'waiting' : 'done', { done, total })}</p>
      <p className="mt-1 max-w-prose text-muted text-sm">{t('leave')}</p>
      <p role="status" className="sr-only">
        {t('said', { percent: said })}
      </p>
      <p role="alert" className="mt-2 text-fail text-sm empty:hidden">
        {lost && t('lost')}
      </p>
    </section>
  );
}
