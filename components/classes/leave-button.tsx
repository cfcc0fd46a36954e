'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Confirm } from '#components/classes/confirm.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { useRouter } from '#i18n/navigation.ts';

export function LeaveButton({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations('Classes.leave');
  const router = useRouter();
  const { busy, problem, change } = useChange();
  const [asked, setAsked] = useState(false);

  async function leave(): Promise<boolean> {
    const left = await change(`/${id}/membership`, { method: 'DELETE' });
    if (left) router.push('/classes');
    return left !== null;
  }

  return (
    <>
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {t('action')}
      </button>
      {asked && (
        <Confirm
          title={t('title', { name })}
          text={t('text')}
          action={t('action')}
          cancel={t('cancel')}
          busy={busy}
          problem={problem}
          onConfirm={leave}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
