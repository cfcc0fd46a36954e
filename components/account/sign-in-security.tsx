'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountForm, Field } from '#components/account/form.tsx';
import { NewPasswordField } from '#components/account/new-password-field.tsx';
import { usePasswordProblem } from '#components/account/use-password-problem.ts';
import { call } from '#components/api.ts';

interface Props {
  readonly email: string | null;
  /** Whether the account has one. */
  readonly password: boolean;
}

/** Another password, and the end of all sessions. */
export function SignInSecurity({ email, password }: Props) {
  const t = useTranslations('Password');
  const locale = useLocale();
  const problem = usePasswordProblem();
  const [error, setError] = useState<string | null>(null);

  async function change(data: FormData): Promise<string | null> {
    const chosen = data.get('password');
    try {
      await call('/api/account/password', { method: 'PUT', json: { current: data.get('current'), password: chosen } });
    } catch (failed) {
      return problem(failed);
    }
    // All sessions have ended; who sits here knows the new password.
    await signIn('credentials', { email, password: chosen, redirect: false }).catch(() => undefined);
    window.location.assign(`/${locale}/account?password=changed`);
    return null;
  }

  async function endAll(): Promise<void> {
    try {
      await call('/api/account/sessions', { method: 'DELETE' });
      window.location.assign(`/${locale}/sign-in`);
    } catch (failed) {
      setError(problem(failed));
    }
  }

  return (
    <section aria-labelledby="sign-in-security" className="grid gap-3 border-line border-t pt-4">
      <h2 id="sign-in-security" className="font-semibold">
        {t('title')}
      </h2>
      {email && (
        <details>
          <summary className="text-accent">{t(password ? 'change' : 'set')}</summary>
          <div className="mt-3">
            <AccountForm action={t('save')} busy={t('saving')} onSubmit={change}>
              {/* Password managers keep the new one for this address. */}
              <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
              {password && (
                <Field label={t('current')} name="current" type="password" autoComplete="current-password" required />
              )}
              <NewPasswordField label={t('new')} />
            </AccountForm>
          </div>
        </details>
      )}
      <p className="text-muted text-sm">{t('sessions')}</p>
      <button type="button" className="button justify-self-start" onClick={endAll}>
        {t('endSessions')}
      </button>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {error}
      </p>
    </section>
  );
}
