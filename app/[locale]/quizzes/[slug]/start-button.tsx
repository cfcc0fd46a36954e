'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, call } from '#components/api.ts';
import { useRouter } from '#i18n/navigation.ts';
import type { QuizMode } from '#server/views-quiz.ts';

interface Props {
  readonly quiz: string;
  readonly mode: QuizMode;
  readonly label: string;
}

const codes = ['no-attempts-left', 'practice-closed', 'not-signed-in', 'rate-limited', 'student-view'] as const;

function problemOf(error: unknown) {
  if (!(error instanceof ApiProblem)) return 'network';
  return codes.find((code) => code === error.code) ?? 'server';
}

/** Begins an attempt, or joins the one that is open, and goes there. */
export function StartButton({ quiz, mode, label }: Props) {
  const t = useTranslations('Quiz.start');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null);

  async function start() {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await call<{ id: string }>(`/api/quizzes/${quiz}/attempts`, { method: 'POST', json: { mode } });
      router.push(`/quizzes/${quiz}/${id}`);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <div className="grid gap-2">
      <button
        type="button"
        className="button-primary min-h-11 justify-self-start px-5"
        aria-disabled={busy}
        onClick={start}
      >
        {busy ? t('beginning') : label}
      </button>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {problem && t(`problem.${problem}`)}
      </p>
    </div>
  );
}
