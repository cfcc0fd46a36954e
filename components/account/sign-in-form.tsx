'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { AccountForm, Field } from '#components/account/form.tsx';
import { whereTo } from '#components/account/where-to.ts';

/** Email and password. Says the same for an unknown address as for a wrong password. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations('Account');
  const locale = useLocale();

  async function submit(data: FormData): Promise<string | null> {
    const answer = await signIn('credentials', {
      email: data.get('email'),
      password: data.get('password'),
      redirect: false,
    }).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      // A full load: everything on the page belongs to somebody else now.
      window.location.assign(next ?? whereTo(locale));
      return null;
    }
    if (answer?.error === 'CredentialsSignin') return t('errors.wrong');
    return t(answer?.error === 'rate-limited' ? 'errors.rate' : 'errors.unreachable');
  }

  return (
    <AccountForm action={t('signIn.action')} busy={t('signIn.busy')} onSubmit={submit}>
      <Field label={t('email')} name="email" type="email" autoComplete="username" required />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
    </AccountForm>
  );
}
