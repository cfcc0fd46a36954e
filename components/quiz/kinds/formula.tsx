import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useRef } from 'react';
import type { AnswerProps } from '#components/quiz/item.ts';
import { Mark, verdictOf } from '#components/quiz/mark.tsx';

// Without a network the field works all the same: the server reads what was typed.
const Preview = lazy(() => import('#components/quiz/formula-preview.tsx').catch(() => ({ default: () => null })));

/** A formula as one types it, and below it as it is written on paper. */
export function FormulaAnswer({
  id,
  labelledBy,
  view,
  response,
  onChange,
  disabled,
  feedback,
}: AnswerProps<'formula'>) {
  const t = useTranslations('Quiz.kinds.formula');
  const typed = response?.typed ?? '';
  const written = useRef<string | null>(null);
  const change = useRef(onChange);
  change.current = onChange;
  // Whether it makes sense is known a moment after it was typed, once the reader is loaded.
  const tell = useCallback((text: string, readable: boolean) => {
    if (written.current !== text) return;
    written.current = null;
    change.current(text.trim() === '' ? null : { typed: text }, readable);
  }, []);
  const write = (text: string) => {
    written.current = text;
    onChange(text.trim() === '' ? null : { typed: text }, text.trim() === '');
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-labelledby={labelledBy}
          aria-describedby={`${id}-names ${id}-preview`}
          className="field quiz-typed max-w-xl"
          value={typed}
          disabled={disabled}
          onChange={({ target }) => write(target.value)}
        />
        {feedback && <Mark verdict={verdictOf(feedback.score)} />}
      </div>
      <p id={`${id}-names`} className="text-muted text-sm">
        {t.rich('names', {
          names: view.variables.join(', '),
          code: (chunks) => <code className="font-mono">{chunks}</code>,
        })}
      </p>
      <section id={`${id}-preview`} aria-label={t('preview')} className="quiz-preview">
        <Suspense fallback={null}>
          <Preview typed={typed} variables={view.variables} onRead={tell} />
        </Suspense>
      </section>
      {feedback && feedback.score !== 1 && (
        <div className="text-sm">
          <p>
            {t('right')} <code className="font-mono">{feedback.right.typed}</code>
          </p>
          <Suspense fallback={null}>
            <Preview typed={feedback.right.typed} variables={view.variables} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
