import { useTranslations } from 'next-intl';
import type { AnswerProps } from '#components/quiz/item.ts';

/** A text that an instructor marks by the rubric, which is shown beforehand. */
export function Free({ id, labelledBy, view, texts, response, onChange, disabled, feedback }: AnswerProps<'free'>) {
  const t = useTranslations('Quiz.kinds.free');
  const mark = feedback?.mark ?? null;
  return (
    <div className="grid gap-3">
      <section aria-label={t('rubric')} className="rounded-md bg-sunk px-4 py-3 text-sm">
        <p className="font-medium">{t('rubric')}</p>
        <ul className="mt-1 grid gap-1">
          {[...texts.entries()].map(([place, text]) => (
            <li key={place} className="flex items-baseline gap-4">
              <div className="min-w-0 flex-1">{text}</div>
              <span className="whitespace-nowrap text-muted tabular-nums">
                {mark
                  ? t('given', { given: mark.points[place] ?? 0, points: view.points[place] ?? 0 })
                  : t('points', { points: view.points[place] ?? 0 })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <textarea
        id={id}
        rows={6}
        dir="auto"
        aria-labelledby={labelledBy}
        className="field composer-field"
        value={response?.typed ?? ''}
        disabled={disabled}
        maxLength={10_000}
        onChange={({ target }) => onChange(target.value.trim() === '' ? null : { typed: target.value })}
      />
      {feedback && !mark && <p className="text-muted text-sm">{t('waiting')}</p>}
      {mark?.comment && (
        <blockquote className="border-accent border-l-2 pl-3 text-sm">
          <p className="text-muted text-xs">{mark.by ? t('commentBy', { name: mark.by }) : t('comment')}</p>
          {mark.comment}
        </blockquote>
      )}
      {feedback && (
        <section aria-label={t('model')} className="rounded-md border border-line px-4 py-3">
          <p className="font-medium text-sm">{t('model')}</p>
          {feedback.rightText}
        </section>
      )}
    </div>
  );
}
