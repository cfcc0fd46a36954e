'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Confirm } from '#components/classes/confirm.tsx';
import { useChange } from '#components/classes/use-change.ts';
import type { RegradeReportView } from '#server/classes/views-regrade.ts';

interface Props {
  readonly classId: string;
  readonly report: RegradeReportView;
  /** Ids of submissions. */
  readonly chosen: readonly string[];
}

type Act = 'all' | 'gains' | 'selected' | 'takeBack';

/** Puts results in force or takes them back, once one has read what that means. */
export function Actions({ classId, report, chosen }: Props) {
  const t = useTranslations('Regrade.acts');
  const { busy, problem, change } = useChange();
  const [asked, setAsked] = useState<Act | null>(null);
  const { regrade, openGains } = report;
  const left = regrade.total - regrade.failed - regrade.applied;
  const counts: Record<Act, number> = {
    all: left,
    gains: openGains,
    selected: chosen.length,
    takeBack: regrade.applied,
  };
  // Where everybody gains, both would do the same.
  const shown = {
    all: left > 0,
    gains: openGains > 0 && report.changed > report.gains,
    selected: chosen.length > 0,
    takeBack: regrade.applied > 0,
  };

  async function act(which: Act): Promise<boolean> {
    const path = `/${classId}/regrades/${regrade.id}/applied`;
    const json = which === 'selected' ? { submissions: chosen } : { which };
    const done = await change(path, which === 'takeBack' ? { method: 'DELETE' } : { method: 'POST', json });
    return done !== null;
  }

  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {(['all', 'gains', 'selected', 'takeBack'] as const)
        .filter((which) => shown[which])
        .map((which) => (
          <button
            key={which}
            type="button"
            className={which === 'all' ? 'button-primary px-5' : 'button'}
            onClick={() => setAsked(which)}
          >
            {t(`${which}.action`, { count: counts[which] })}
          </button>
        ))}
      {asked && (
        <Confirm
          title={t(`${asked}.title`, { count: counts[asked] })}
          text={t(`${asked}.text`, { count: counts[asked] })}
          action={t(`${asked}.confirm`)}
          cancel={t('cancel')}
          busy={busy}
          problem={problem}
          onConfirm={() => act(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
