import { useTranslations } from 'next-intl';
import { ApiProblem } from '#components/api.ts';

const problems = {
  forbidden: 'wrong',
  'invalid-body': 'short',
  'rate-limited': 'rate',
  'reset-used': 'used',
  'no-mail': 'noMail',
  'not-signed-in': 'signedOut',
} as const;

const isKnown = (code: string): code is keyof typeof problems => code in problems;

/** Why a password was not set, and what to do about it. */
export function usePasswordProblem(): (error: unknown) => string {
  const t = useTranslations('Password.problems');
  return (error) => t(error instanceof ApiProblem && isKnown(error.code) ? problems[error.code] : 'unreachable');
}
