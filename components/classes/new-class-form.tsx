'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '#components/button.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { ZoneSelect } from '#components/zone-select.tsx';
import { useRouter } from '#i18n/navigation.ts';

/** Makes a class in the zone of the browser, unless another is chosen, and goes to it. */
export function NewClassForm() {
  const t = useTranslations('Classes.create');
  const id = useId();
  const router = useRouter();
  const { busy, problem, change } = useChange();
  const [zone, setZone] = useState('UTC');
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);

  async function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    const made = await change<{ id: string }>('', { method: 'POST', json: { name, zone } });
    if (made) router.push(`/classes/${made.id}`);
  }

  return (
    <form onSubmit={create} className="grid gap-4">
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-name`} className="font-medium text-sm">
          {t('name')}
        </label>
        <input
          id={`${id}-name`}
          name="name"
          required
          maxLength={100}
          autoComplete="off"
          className="field min-h-11"
          aria-describedby={`${id}-name-hint`}
        />
        <p id={`${id}-name-hint`} className="text-muted text-xs">
          {t('nameHint')}
        </p>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-zone`} className="font-medium text-sm">
          {t('zone')}
        </label>
        <ZoneSelect id={`${id}-zone`} value={zone} onChange={setZone} />
        <p className="text-muted text-xs">{t('zoneHint')}</p>
      </div>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {problem}
      </p>
      <Button type="submit" className="button-primary min-h-11" off={busy}>
        {busy ? t('busy') : t('action')}
      </Button>
    </form>
  );
}
