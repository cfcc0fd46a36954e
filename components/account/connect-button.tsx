'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { ProviderMark } from '#components/account/provider-mark.tsx';

/** Lets the account be entered through a provider too, by signing in there once. */
export function ConnectButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations('Account');
  const locale = useLocale();
  // The server connects only what comes back to an address that says so.
  const back = `/${locale}/account?connected=${id}`;
  return (
    <button
      type="button"
      className="button min-h-11 whitespace-normal"
      onClick={() => signIn(id, { callbackUrl: back })}
    >
      <ProviderMark id={id} />
      {t('ways.connect', { provider: name })}
    </button>
  );
}
