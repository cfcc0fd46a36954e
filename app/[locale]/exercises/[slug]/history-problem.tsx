import { useTranslations } from 'next-intl';
import { RetryProblem } from '#components/retry-problem.tsx';

/** The history needs the server. */
export function HistoryProblem({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('Exercise.history');
  return <RetryProblem text={t('problem')} retry={t('retry')} onRetry={onRetry} />;
}
