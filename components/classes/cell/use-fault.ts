import { useTranslations } from 'next-intl';
import { ApiProblem } from '#components/api.ts';

const known = ['not-signed-in', 'forbidden', 'class-archived'] as const;

/** Why something could not be done to a cell, in words. */
export function useFault(): (error: unknown) => string {
  const t = useTranslations('Gradebook.fault');
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('network');
    if (error.code === 'rate-limited') return t('rate-limited', { seconds: error.retryAfter ?? 60 });
    if (error.status === 404) return t('gone');
    const code = known.find((each) => each === error.code);
    return t(code ?? 'server');
  };
}
