import { useTranslations } from 'next-intl';

/** The history needs the server; without `onRetry` only loading the page again can help. */
export function HistoryProblem({ onRetry = () => location.reload() }: { onRetry?: () => void }) {
  const t = useTranslations('Exercise.history');
  return (
    <div className="grid justify-items-start gap-2">
      <p>{t('problem')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
