'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { whereTo } from '#components/account/where-to.ts';

interface Props {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly next: string | null;
}

/** One button for each single sign-on that the administrator has set up. */
export function ProviderButtons({ providers, next }: Props) {
  const t = useTranslations('Account');
  const locale = useLocale();
  return (
    <div className="grid gap-2">
      {providers.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="button min-h-11"
          onClick={() => signIn(id, { callbackUrl: next ?? whereTo(locale) })}
        >
          {t('signIn.with', { provider: name })}
        </button>
      ))}
    </div>
  );
}
