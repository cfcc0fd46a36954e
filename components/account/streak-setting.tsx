'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Outcome } from '#components/outcome.tsx';
import { ZoneSelect } from '#components/zone-select.tsx';

type Saved = 'saved' | 'failed' | null;

async function save(timeZone: string | null): Promise<Saved> {
  const body = JSON.stringify({ timeZone });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/api/streak', { method: 'PUT', headers, body }).catch(() => null);
  return response?.ok ? 'saved' : 'failed';
}

/** Whether days in a row are counted, and by which clocks. What was chosen is saved at once. */
export function StreakSetting({ initial }: { initial: string | null }) {
  const t = useTranslations('Streak');
  const id = useId();
  const [zone, setZone] = useState(initial);
  const [outcome, setOutcome] = useState<Saved>(null);

  async function choose(chosen: string | null) {
    const before = zone;
    setZone(chosen);
    setOutcome(null);
    const result = await save(chosen);
    if (result === 'failed') setZone(before);
    setOutcome(result);
  }

  const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className="border-line border-t pt-4">
      <h2 className="font-semibold">{t('title')}</h2>
      <p className="mt-1 text-muted text-sm" id={`${id}-hint`}>
        {t('hint')}
      </p>
      <label className="mt-3 flex min-h-9 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-4.5"
          aria-describedby={`${id}-hint`}
          checked={zone !== null}
          onChange={({ target }) => choose(target.checked ? here() : null)}
        />
        {t('count')}
      </label>
      {zone !== null && (
        <div className="mt-2 grid gap-1.5">
          <label htmlFor={`${id}-zone`} className="font-medium text-sm">
            {t('zone')}
          </label>
          <ZoneSelect id={`${id}-zone`} value={zone} onChange={choose} />
          <p className="text-muted text-xs">{t('zoneHint')}</p>
        </div>
      )}
      <div className="mt-1 min-h-5">
        <Outcome done={outcome === 'saved' && t('saved')} problem={outcome === 'failed' && t('failed')} />
      </div>
    </section>
  );
}
