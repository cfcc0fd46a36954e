'use client';

import { signOut } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';

export function SignOutButton() {
  const t = useTranslations('Account');
  const locale = useLocale();
  return (
    <button type="button" className="button min-h-11" onClick={() => signOut({ callbackUrl: `/${locale}` })}>
      {t('signOut')}
    </button>
  );
}
