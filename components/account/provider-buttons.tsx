'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { ProviderMark } from '#components/account/provider-mark.tsx';
import { whereTo } from '#components/account/where-to.ts';

interface Props {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly next: string | null;
}

/** One button for each single sign-on that the administrator has set up, apart from the form above. */
export function ProviderButtons({ providers, next }: Props) {
  const t = useTranslations('Account');
  const locale = useLocale();
  if (providers.length === 0) return null;
  return (
    <>
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t('signIn.or')}
      </p>
      <div className="grid gap-2">
        {providers.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="button min-h-11 whitespace-normal"
            onClick={() => signIn(id, { callbackUrl: next ?? whereTo(locale) })}
          >
            <ProviderMark id={id} />
            {t('signIn.with', { provider: name })}
          </button>
        ))}
      </div>
    </>
  );
}
