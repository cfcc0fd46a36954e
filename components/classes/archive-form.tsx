'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/button.tsx';
import { useChange } from '#components/classes/use-change.ts';

/** Puts a class into the archive, or takes it out. */
export function ArchiveForm({ id, archived }: { readonly id: string; readonly archived: boolean }) {
  const t = useTranslations('Classes.settings');
  const { busy, problem, change } = useChange();
  return (
    <section aria-labelledby="archive-title" className="grid gap-3">
      <h2 id="archive-title" className="font-semibold text-lg">
        {t('archive')}
      </h2>
      <p>{t(archived ? 'restoreText' : 'archiveText')}</p>
      <Button
        type="button"
        className="button justify-self-start"
        off={busy}
        onClick={() => change(`/${id}/archive`, { method: 'PUT', json: { archived: !archived } })}
      >
        {t(archived ? 'restoreAction' : 'archiveAction')}
      </Button>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {problem}
      </p>
    </section>
  );
}
