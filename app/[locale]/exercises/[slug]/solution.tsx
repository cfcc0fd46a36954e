'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { languageLabels } from '#components/language.ts';
import { Scroll } from '#components/scroll.tsx';
import { useRefusal } from '#components/student-view/refused.ts';
import { useRouter } from '#i18n/navigation.ts';
import type { ExerciseView } from '#server/views.ts';
import { useWorkspace } from './workspace-context.tsx';

/** The worked solution, once solved; before that on request, after a word of warning. */
export function Solution({ solution }: { solution: ExerciseView['solution'] }) {
  const t = useTranslations('Exercise.solution');
  const { slug, language, put } = useWorkspace();
  const router = useRouter();
  const [step, setStep] = useState<'closed' | 'asked' | { readonly problem: string }>('closed');
  const refusal = useRefusal();

  async function open(): Promise<void> {
    try {
      await call(`/api/exercises/${slug}/solution`, { method: 'POST', json: {} });
      router.refresh();
    } catch (error) {
      setStep({ problem: refusal(error, t('problem')) });
    }
  }

  return (
    <section className="mt-8">
      <h2 className="font-semibold text-lg">{t('title')}</h2>
      {solution ? (
        <details className="mt-2">
          <summary className="text-accent">{t('show', { language: languageLabels[language] })}</summary>
          <Scroll as="pre" className="mt-2 overflow-x-auto rounded-md bg-sunk p-3 font-mono text-sm">
            {solution[language]}
          </Scroll>
          <button type="button" className="button mt-2" onClick={() => put(solution[language])}>
            {t('put')}
          </button>
        </details>
      ) : step === 'closed' ? (
        <button type="button" className="button mt-2" onClick={() => setStep('asked')}>
          {t('ask')}
        </button>
      ) : (
        <div role="alert" className="mt-2 grid gap-2 card px-4 py-3">
          <p>{step === 'asked' ? t('confirm') : step.problem}</p>
          <p className="flex flex-wrap gap-2">
            <button type="button" className="button" onClick={() => void open()}>
              {step === 'asked' ? t('open') : t('retry')}
            </button>
            <button type="button" className="button" onClick={() => setStep('closed')}>
              {t('goOn')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
