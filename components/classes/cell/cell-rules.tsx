import { useTranslations } from 'next-intl';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Link } from '#i18n/navigation.ts';
import type { CellView } from '#server/classes/views-cell.ts';

/** When it is due for this learner and what lateness costs. */
export function CellRules({ cell, zone, classId }: Pick<PartProps, 'cell' | 'zone'> & { readonly classId: string }) {
  const t = useTranslations('Gradebook.sheet');
  return (
    <div className="cell-part gap-1! text-muted text-sm">
      <Rules assignment={cell.assignment} zone={zone} />
      {cell.may.extend && (
        <p>
          <Link href={`/classes/${classId}/assignments/${cell.assignment.id}`} className="text-accent hover:underline">
            {t('extend')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The same for teachers and learners. @param zone the class's */
export function Rules({ assignment, zone }: Pick<CellView, 'assignment'> & { readonly zone: string }) {
  const t = useTranslations('Gradebook.sheet');
  const { dueAt, closesAt, grace, latePercent, attempts, extension, kind } = assignment;
  const facts = [
    dueAt ? t.rich('due', { time: () => <ZonedTime time={dueAt} zone={zone} /> }) : t('neverDue'),
    dueAt && grace > 0 && t('grace', { minutes: grace }),
    dueAt && latePercent > 0 && t('lateRule', { percent: latePercent }),
    closesAt && t.rich('closes', { time: () => <ZonedTime time={closesAt} zone={zone} /> }),
    kind !== 'lesson' && t(`policy.${attempts}`),
  ].filter(Boolean);
  return (
    <>
      <ul className="flex flex-wrap gap-x-2">
        {facts.map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts have a fixed order.
          <li key={i}>
            {fact}
            {i < facts.length - 1 && <span aria-hidden="true"> ·</span>}
          </li>
        ))}
      </ul>
      {extension && <p>{extension.reason ? t('extendedReason', { reason: extension.reason }) : t('extended')}</p>}
    </>
  );
}
