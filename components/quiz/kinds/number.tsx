import { useTranslations } from 'next-intl';
import type { AnswerProps } from '#components/quiz/item.ts';
import { Mark, verdictOf } from '#components/quiz/mark.tsx';
import { readNumber } from '#grader/quiz/number.ts';
import { formatNumber } from '#lib/format-number.ts';

/** A field that says what it has read, in whatever way the number is written. */
export function NumberAnswer({ id, labelledBy, view, response, onChange, disabled, feedback }: AnswerProps<'number'>) {
  const t = useTranslations('Quiz.kinds.number');
  const typed = response?.typed ?? '';
  const read = readNumber(typed, view.unit);
  const unreadable = 'unreadable' in read && read.unreadable !== 'empty' ? read.unreadable : null;
  const write = (text: string) => {
    const now = readNumber(text, view.unit);
    onChange(text.trim() === '' ? null : { typed: text }, !('unreadable' in now) || now.unreadable === 'empty');
  };
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-labelledby={labelledBy}
          aria-describedby={`${id}-read`}
          aria-invalid={unreadable !== null}
          className="field quiz-typed max-w-56"
          value={typed}
          disabled={disabled}
          onChange={({ target }) => write(target.value)}
        />
        {view.unit !== null && <span className="text-muted">{view.unit}</span>}
        {feedback && <Mark verdict={verdictOf(feedback.score)} />}
        {feedback && feedback.score !== 1 && (
          <span className="text-sm">
            {t('right')} <strong>{[feedback.right.typed, view.unit].filter(Boolean).join(' ')}</strong>
          </span>
        )}
      </div>
      <p id={`${id}-read`} className="min-h-6 text-sm">
        {unreadable && (
          <span className="text-notice">{t(unreadable === 'ambiguous' ? 'ambiguous' : 'unreadable')}</span>
        )}
        {!('unreadable' in read) && (
          <span className="text-muted">
            {t('read', { value: [formatNumber(read.value, 12), view.unit].filter(Boolean).join(' ') })}
          </span>
        )}
      </p>
    </div>
  );
}
