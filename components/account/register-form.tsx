'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { AccountForm, Field } from '#components/account/form.tsx';
import { NewPasswordField } from '#components/account/new-password-field.tsx';
import { whereTo } from '#components/account/where-to.ts';

/** Makes an account, which takes over everything the guest has done, and signs in to it. */
export function RegisterForm({ next }: { next: string | null }) {
  const t = useTranslations('Account');
  const locale = useLocale();

  async function reason(response: Response | undefined): Promise<string> {
    if (!response) return t('errors.unreachable');
    const { code } = await response.json().catch(() => ({ code: null }));
    if (code === 'email-taken') return t('errors.taken');
    if (code === 'rate-limited') return t('errors.rate');
    return t(code === 'invalid-body' ? 'errors.form' : 'errors.unreachable');
  }

  async function submit(data: FormData): Promise<string | null> {
    const account = { name: data.get('name'), email: data.get('email'), password: data.get('password') };
    const made = await fetch('/api/register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(account),
    }).catch(() => undefined);
    if (!made?.ok) return reason(made);
    const { email, password } = account;
    await signIn('credentials', { email, password, redirect: false }).catch(() => undefined);
    window.location.assign(next ?? whereTo(locale));
    return null;
  }

  return (
    <AccountForm action={t('register.action')} busy={t('register.busy')} onSubmit={submit}>
      <Field label={t('name')} name="name" autoComplete="name" maxLength={100} required />
      <Field label={t('email')} name="email" type="email" autoComplete="username" maxLength={254} required />
      <NewPasswordField label={t('password')} />
    </AccountForm>
  );
}
