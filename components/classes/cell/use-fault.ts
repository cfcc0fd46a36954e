import { useTranslations } from 'next-intl';
import { ApiProblem } from '#components/api.ts';
import { useRefusal } from '#components/student-view/refused.ts';

const known = ['not-signed-in', 'forbidden', 'class-archived'] as const;

/** Why something could not be done to a cell, in words. */
export function useFault(): (error: unknown) => string {
  const t = useTranslations('Gradebook.fault');
  const refusal = useRefusal();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('network');
    if (error.code === 'rate-limited') return t('rate-limited', { seconds: error.retryAfter ?? 60 });
    if (error.status === 404) return t('gone');
    const code = known.find((each) => each === error.code);
    return refusal(error, t(code ?? 'server'));
  };
}
