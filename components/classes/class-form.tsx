'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/button.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { Outcome } from '#components/outcome.tsx';
import { ZoneSelect } from '#components/zone-select.tsx';
import type { ClassView } from '#server/classes/views-classes.ts';

/** What a class is called, and by whose clock its times are set. */
export function ClassForm({ view }: { readonly view: ClassView }) {
  const t = useTranslations('Classes');
  const { busy, problem, change } = useChange();
  const [zone, setZone] = useState(view.zone);
  const [saved, setSaved] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    setSaved((await change(`/${view.id}`, { method: 'PUT', json: { name, zone } })) !== null);
  }

  return (
    <form onSubmit={save} onChange={() => setSaved(false)} aria-labelledby="class-form" className="grid gap-4">
      <h2 id="class-form" className="font-semibold text-lg">
        {t('settings.class')}
      </h2>
      <div className="grid gap-1.5">
        <label htmlFor="class-name" className="font-medium text-sm">
          {t('create.name')}
        </label>
        <input
          id="class-name"
          name="name"
          required
          maxLength={100}
          autoComplete="off"
          defaultValue={view.name}
          className="field min-h-11"
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="class-zone" className="font-medium text-sm">
          {t('create.zone')}
        </label>
        <ZoneSelect id="class-zone" value={zone} onChange={setZone} />
        <p className="text-muted text-xs">{t('create.zoneHint')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" className="button-primary min-h-11 px-6" off={busy}>
          {busy ? t('settings.saving') : t('settings.save')}
        </Button>
        <Outcome done={saved && t('settings.saved')} problem={problem} />
      </div>
    </form>
  );
}
