'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { ApiProblem, call } from '#components/api.ts';
import { Button } from '#components/button.tsx';
import { deviceStorage } from '#components/device-storage.ts';
import { Modal } from '#components/modal.tsx';
import { forgetWork } from '#components/offline/device-work.ts';

interface Props {
  readonly owner: string;
  readonly typed: string;
  readonly password: boolean;
  readonly onClose: () => void;
}

type Problem = 'wrong' | 'instructor' | 'admin' | 'rate' | 'unreachable';

const problems: Readonly<Record<string, Problem>> = {
  forbidden: 'wrong',
  'last-instructor': 'instructor',
  'last-admin': 'admin',
  'rate-limited': 'rate',
};

const problemOf = (error: unknown): Problem =>
  (error instanceof ApiProblem ? problems[error.code] : undefined) ?? 'unreachable';

/** Asks for what only the owner knows before everything is gone. */
export function DeleteAccount({ owner, typed, password, onClose }: Props) {
  const t = useTranslations('Privacy');
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function remove(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const json = { password: form.get('password'), confirmation: form.get('confirmation') };
    setBusy(true);
    setProblem(null);
    try {
      await call('/api/account', { method: 'DELETE', json });
      const storage = deviceStorage();
      if (storage) forgetWork(storage, owner);
      window.location.assign('/'); // everything that this page knew is gone
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <Modal title={t('deleteTitle')} onClose={onClose}>
      {(close) => (
        <form onSubmit={remove} className="mt-2 grid gap-4">
          <ul className="grid list-disc gap-1 pl-5 text-sm">
            {(['gone', 'kept', 'said'] as const).map((what) => (
              <li key={what}>{t(`consequences.${what}`)}</li>
            ))}
          </ul>
          <div className="grid gap-1.5">
            <label htmlFor={`${id}-typed`} className="font-medium text-sm">
              {t('type', { text: typed })}
            </label>
            <input id={`${id}-typed`} name="confirmation" required autoComplete="off" className="field min-h-11" />
          </div>
          {password && (
            <div className="grid gap-1.5">
              <label htmlFor={`${id}-password`} className="font-medium text-sm">
                {t('password')}
              </label>
              <input
                id={`${id}-password`}
                name="password"
                type="password"
                required
                autoComplete="current-password"
                className="field min-h-11"
              />
            </div>
          )}
          <p role="alert" className="text-fail text-sm empty:hidden">
            {problem && t(`problems.${problem}`)}
          </p>
          <div className="flex flex-wrap justify-end gap-2">
            <button type="button" className="button" onClick={close}>
              {t('cancel')}
            </button>
            <Button type="submit" className="button text-fail" off={busy}>
              {t('deleteForGood')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
