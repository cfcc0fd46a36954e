import { useTranslations } from 'next-intl';
import { ApiProblem } from '#components/api.ts';
import { useRefusal } from '#components/student-view/refused.ts';

/** Why something could not be done, in words. */
export function useProblem(): (error: unknown) => string {
  const t = useTranslations('Discussion.problem');
  const refusal = useRefusal();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('network');
    switch (error.code) {
      case 'rate-limited':
        return t('rate-limited', { seconds: error.retryAfter ?? 60 });
      case 'not-signed-in':
        return t('not-signed-in');
      case 'not-found':
        return t('gone');
      default:
        return refusal(error, t('server'));
    }
  };
}
