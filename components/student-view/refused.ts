import { useTranslations } from 'next-intl';
import { ApiProblem } from '#components/api.ts';

/** That something was not done since nothing is recorded in the student view, in words; what is said of any other error otherwise. */
export function useRefusal(): (error: unknown, otherwise: string) => string {
  const t = useTranslations('Shell.studentView');
  return (error, otherwise) =>
    error instanceof ApiProblem && error.code === 'student-view' ? t('refused') : otherwise;
}
