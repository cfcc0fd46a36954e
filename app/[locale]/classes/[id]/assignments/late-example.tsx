import { useTranslations } from 'next-intl';
import { LatePolicy } from '#components/classes/late-policy.tsx';
import { type RulesState, timesOf } from '#components/classes/rules-state.ts';
import { daysLate, leftAfter } from '#lib/assignment-times.ts';

/** Long enough to show that a day that was begun is a whole one. */
const hours = 26;
const hourMs = 3_600_000;

/** The late policy in words, and what it does to one who hands in a day and two hours late. */
export function LateExample({ state, zone }: { readonly state: RulesState; readonly zone: string }) {
  const t = useTranslations('Assignments.late');
  const { dueAt, closesAt } = timesOf(state, zone);
  const [grace, percent] = [Number(state.grace), Number(state.latePercent)];
  const policy = {
    grace,
    latePercent: percent,
    dueAt: dueAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  };
  const closed = dueAt && closesAt && closesAt.getTime() < dueAt.getTime() + hours * hourMs;
  const days = daysLate(hours * 60, grace);
  return (
    <div className="rounded-md bg-sunk px-3.5 py-2.5 text-sm">
      <p>
        <LatePolicy policy={policy} />
      </p>
      {dueAt && (percent > 0 || closed) && (
        <p className="mt-1 text-muted">
          {closed ? t('exampleClosed', { hours }) : t('example', { hours, days, left: leftAfter(days, percent) })}
        </p>
      )}
    </div>
  );
}
