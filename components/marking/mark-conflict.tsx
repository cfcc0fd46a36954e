import { useTranslations } from 'next-intl';
import { sum } from '#components/marking/mark-draft.ts';
import type { MarkState } from '#server/views-quiz.ts';

interface Props {
  readonly theirs: MarkState;
  readonly most: number;
  /** One's own mark, made on theirs: both stay on record. */
  readonly onAnyway: () => void;
  readonly onKeep: () => void;
}

/** Two marked at once: what the other gave, and what to do about it. */
export function MarkConflict({ theirs: { mark }, most, onAnyway, onKeep }: Props) {
  const t = useTranslations('Marking');
  return (
    <div role="alert" className="grid gap-2 rounded-md bg-notice-soft px-4 py-3 text-sm">
      <p className="text-notice">
        {mark
          ? t('form.conflict', { name: mark.by ?? t('past.gone'), earned: sum(mark.points), most })
          : t('form.conflictGone')}
      </p>
      {mark?.comment && <p className="whitespace-pre-wrap">{t('form.theirComment', { comment: mark.comment })}</p>}
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button" onClick={onAnyway}>
          {t('form.anyway')}
        </button>
        <button type="button" className="button" onClick={onKeep}>
          {t('form.keep')}
        </button>
      </p>
    </div>
  );
}
