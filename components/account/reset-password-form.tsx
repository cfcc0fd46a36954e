'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { AccountForm } from '#components/account/form.tsx';
import { NewPasswordField } from '#components/account/new-password-field.tsx';
import { usePasswordProblem } from '#components/account/use-password-problem.ts';
import { whereTo } from '#components/account/where-to.ts';
import { call } from '#components/api.ts';

/** A new password in place of a forgotten one; whoever sets it is signed in. */
export function ResetPasswordForm({ token }: { readonly token: string }) {
  const t = useTranslations('Password');
  const locale = useLocale();
  const problem = usePasswordProblem();

  async function reset(data: FormData): Promise<string | null> {
    const password = data.get('password');
    try {
      const { email } = await call<{ email: string }>('/api/password-resets', {
        method: 'PUT',
        json: { token, password },
      });
      await signIn('credentials', { email, password, redirect: false }).catch(() => undefined);
      window.location.assign(whereTo(locale));
      return null;
    } catch (failed) {
      return problem(failed);
    }
  }

  return (
    <AccountForm action={t('save')} busy={t('saving')} onSubmit={reset}>
      <NewPasswordField label={t('new')} />
    </AccountForm>
  );
}
