import { useTranslations } from 'next-intl';
import { joinSentences } from '#lib/join-sentences.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';

type Policy = Pick<AssignmentView, 'dueAt' | 'closesAt' | 'grace' | 'latePercent'>;

/** What lateness costs, in sentences. */
export function LatePolicy({ policy: { dueAt, closesAt, grace, latePercent } }: { readonly policy: Policy }) {
  const t = useTranslations('Assignments.late');
  if (!dueAt) return t(closesAt ? 'untilClosing' : 'never');
  if (dueAt === closesAt) return t('notTaken');
  const cost = latePercent > 0 ? t('perDay', { percent: latePercent }) : t('free');
  return joinSentences([
    cost,
    ...(grace > 0 ? [t('grace', { minutes: grace })] : []),
    ...(closesAt ? [t('closing')] : []),
  ]);
}
