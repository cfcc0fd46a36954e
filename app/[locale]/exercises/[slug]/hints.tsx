'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useTransition } from 'react';
import { call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';
import { useRefusal } from '#components/student-view/refused.ts';
import { useRouter } from '#i18n/navigation.ts';
import { useWorkspace } from './workspace-context.tsx';

/** Hints one at a time. Those opened come rendered from the server; opening one more makes it render anew. */
export function Hints({ count, opened }: { count: number; opened: readonly ReactNode[] }) {
  const t = useTranslations('Exercise.hints');
  const { slug } = useWorkspace();
  const router = useRouter();
  const refusal = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, startWaiting] = useTransition();
  if (count === 0) return null;

  async function openNext(): Promise<void> {
    setProblem(null);
    try {
      await call(`/api/exercises/${slug}/hints`, { method: 'POST', json: { opened: opened.length + 1 } });
      startWaiting(() => router.refresh());
    } catch (error) {
      setProblem(refusal(error, t('problem')));
    }
  }

  return (
    <section className="mt-8">
      <h2 className="flex items-center gap-2 font-semibold text-lg">
        <Icon name="lamp" className="size-5 text-notice" />
        {t('title')}
      </h2>
      <div aria-live="polite">
        {opened.length > 0 && (
          <ol className="mt-2 grid gap-2">
            {opened.map((hint, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hints are opened in order and never leave.
              <li key={index} className="card px-4 py-3">
                <p className="font-medium text-muted text-xs">{t('number', { number: index + 1, count })}</p>
                {hint}
              </li>
            ))}
          </ol>
        )}
      </div>
      {opened.length < count && (
        <button
          type="button"
          className="button mt-2"
          aria-disabled={waiting}
          onClick={() => !waiting && void openNext()}
        >
          {opened.length === 0 ? t('first', { count }) : t('next', { number: opened.length + 1, count })}
        </button>
      )}
      {problem && (
        <p role="alert" className="mt-2 text-sm">
          {problem}
        </p>
      )}
    </section>
  );
}
