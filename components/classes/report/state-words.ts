import type { useTranslations } from 'next-intl';
import type { ReportedAssignment } from '#server/classes/views-report.ts';

type Row = Pick<ReportedAssignment, 'score' | 'missing' | 'override'> & {
  readonly assignment: Pick<ReportedAssignment['assignment'], 'extension'>;
};

/** Where the work on an assignment stands, in words: "late by 2 days, with more time". The score stands beside. */
export function stateWords(
  { score, missing, override, assignment }: Row,
  t: ReturnType<typeof useTranslations<'Gradebook'>>,
): string {
  const { excused, tries, waiting, daysLate } = score;
  const work: (string | false)[] = [
    excused && t('cell.excused'),
    missing && t('cell.missing'),
    tries > 0 && daysLate === 0 && waiting < tries && t('report.handedIn'),
    daysLate > 0 && t('cell.late', { days: daysLate }),
    waiting > 0 && t('cell.waiting', { count: waiting }),
  ];
  const known = work.filter((each) => each !== false);
  const more: (string | false)[] = [
    override !== null && !excused && t('cell.overridden'),
    assignment.extension !== null && t('cell.extended'),
  ];
  const first = known.length > 0 ? known : [t('cell.nothing')];
  return [...first, ...more.filter((each) => each !== false)].join(t('cell.separator'));
}
