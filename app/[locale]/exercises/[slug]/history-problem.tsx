import { useTranslations } from 'next-intl';

/** The history needs the server. */
export function HistoryProblem({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('Exercise.history');
  return (
    <div role="alert" className="grid justify-items-start gap-2">
      <p>{t('problem')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
