'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountForm, Field } from '#components/account/form.tsx';
import { usePasswordProblem } from '#components/account/use-password-problem.ts';
import { call } from '#components/api.ts';

/** Asks for a link by mail, and says the same whether the address has an account or not. */
export function ForgotPasswordForm() {
  const t = useTranslations('Password');
  const locale = useLocale();
  const problem = usePasswordProblem();
  const [asked, setAsked] = useState(false);

  async function ask(data: FormData): Promise<string | null> {
    try {
      await call('/api/password-resets', { method: 'POST', json: { email: data.get('email'), locale } });
      setAsked(true);
      return null;
    } catch (failed) {
      return problem(failed);
    }
  }

  if (asked) return <p role="status">{t('forgot.asked')}</p>;
  return (
    <AccountForm action={t('forgot.action')} busy={t('forgot.busy')} onSubmit={ask}>
      <Field label={t('forgot.email')} name="email" type="email" autoComplete="username" maxLength={254} required />
    </AccountForm>
  );
}
