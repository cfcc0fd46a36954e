import { useTranslations } from 'next-intl';
import { ApiProblem } from '#components/api.ts';
import { useRefusal } from '#components/student-view/refused.ts';

const known = [
  ...(['not-signed-in', 'forbidden', 'not-found', 'invalid-body', 'body-too-large', 'class-archived'] as const),
  ...([
    'last-instructor',
    'member-exists',
    'not-joined',
    'section-exists',
    'unconfirmed-loss',
    'roster-changed',
    'empty-roster',
    'regrade-running',
    'regrade-superseded',
  ] as const),
  ...(['roster-without-columns', 'roster-too-long'] as const),
];

/** Why something could not be done to a class, in words. */
export function useProblem(): (error: unknown) => string {
  const t = useTranslations('Classes.problem');
  const refusal = useRefusal();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('network');
    if (error.code === 'rate-limited') return t('rate', { seconds: error.retryAfter ?? 60 });
    return refusal(error, t(known.find((code) => code === error.code) ?? 'server'));
  };
}
