import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { ApiProblem, call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';
import type { QuizItem } from '#components/quiz/item.ts';

interface Props {
  readonly attempt: string;
  readonly item: QuizItem;
  readonly checkable: boolean;
  readonly answered: boolean;
  readonly disabled: boolean;
  readonly flagged: boolean;
  readonly flush: (item: string) => Promise<boolean>;
  readonly onFlag: (flagged: boolean) => void;
  /** Takes the answer back; null while there is none. */
  readonly onClear: (() => void) | null;
}

/** Flag it, take the answer back, or have it checked at once where that is allowed. */
export function ItemActions({ attempt, item, checkable, answered, disabled, flagged, flush, onFlag, onClear }: Props) {
  const t = useTranslations('Quiz.taking');
  const router = useRouter();
  const [checking, startCheck] = useTransition();
  const [problem, setProblem] = useState<'network' | 'server' | 'rate-limited' | 'first' | null>(null);

  function check(): void {
    if (checking) return;
    setProblem(answered ? null : 'first');
    if (!answered) return;
    startCheck(async () => {
      try {
        if (!(await flush(item.id))) throw new TypeError('not saved');
        await call(`/api/attempts/${attempt}/responses/${item.id}/check`, { method: 'POST', json: {} });
        router.refresh();
      } catch (error) {
        const code = error instanceof ApiProblem ? error.code : 'network';
        setProblem(code === 'network' || code === 'rate-limited' ? code : 'server');
      }
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      {checkable && (
        <button type="button" className="button-primary" aria-disabled={checking || !answered} onClick={check}>
          {checking ? t('checking') : t('check')}
        </button>
      )}
      {!disabled && (
        <button
          type="button"
          className="button quiz-flag"
          aria-pressed={flagged}
          title={t('flagHint')}
          onClick={() => onFlag(!flagged)}
        >
          <Icon name="flag" className={`size-4 ${flagged ? 'text-backward' : ''}`} />
          {t('flag')}
        </button>
      )}
      {!disabled && onClear && (
        <button type="button" className="text-muted text-sm underline" onClick={onClear}>
          {t('clear')}
        </button>
      )}
      <p role="alert" className="text-notice text-sm empty:hidden">
        {problem === 'first' ? t('checkFirst') : problem && t(`problem.${problem}`)}
      </p>
    </div>
  );
}
