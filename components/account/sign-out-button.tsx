'use client';

import { signOut } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/button.tsx';
import { deviceStorage } from '#components/device-storage.ts';
import { Modal } from '#components/modal.tsx';
import { forgetWork, sendDrafts, unsentWork } from '#components/offline/device-work.ts';

/** Signs out and clears what this browser holds of the account; asks first where the server does not have all of it. */
export function SignOutButton({ owner }: { readonly owner: string }) {
  const t = useTranslations('Account');
  const locale = useLocale();
  const [state, setState] = useState<'signed-in' | 'leaving' | 'failed'>('signed-in');
  const [unsent, setUnsent] = useState<readonly string[]>([]);

  async function leave(keep: readonly string[]) {
    setUnsent([]);
    setState('leaving');
    try {
      await signOut({ redirect: false });
    } catch {
      return setState('failed'); // no network: the session goes on, and so does what is kept for it
    }
    const storage = deviceStorage();
    if (storage) forgetWork(storage, owner, keep);
    location.assign(`/${locale}`);
  }

  async function press() {
    setState('leaving');
    const storage = deviceStorage();
    if (!storage) return leave([]);
    await sendDrafts(storage, owner);
    const left = unsentWork(storage, owner);
    if (left.length === 0) return leave([]);
    setUnsent(left);
    setState('signed-in');
  }

  return (
    <div className="grid gap-2">
      <Button type="button" className="button min-h-11" off={state === 'leaving'} onClick={() => void press()}>
        {t('signOut')}
      </Button>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {state === 'failed' && t('leaving.failed')}
      </p>
      {unsent.length > 0 && (
        <Modal title={t('leaving.title', { count: unsent.length })} onClose={() => setUnsent([])}>
          {(close) => (
            <>
              <p className="mt-2">{t('leaving.text')}</p>
              <div className="mt-5 flex flex-wrap justify-end gap-2">
                <button type="button" className="button" onClick={close}>
                  {t('leaving.cancel')}
                </button>
                <button type="button" className="button text-fail" onClick={() => void leave([])}>
                  {t('leaving.delete')}
                </button>
                <button type="button" className="button-primary" onClick={() => void leave(unsent)}>
                  {t('leaving.keep')}
                </button>
              </div>
            </>
          )}
        </Modal>
      )}
    </div>
  );
}
