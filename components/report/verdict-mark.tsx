import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/icon.tsx';
import type { Verdict } from '#grader/report.ts';

const marks: Record<Verdict, { readonly icon: IconName; readonly color: string }> = {
  pass: { icon: 'check', color: 'text-pass' },
  fail: { icon: 'cross', color: 'text-fail' },
  error: { icon: 'alert', color: 'text-error' },
};

/** A verdict as icon and word; `terse` leaves the word to screen readers. */
export function VerdictMark({ verdict, terse = false }: { verdict: Verdict; terse?: boolean }) {
  const t = useTranslations('Report.verdict');
  const { icon, color } = marks[verdict];
  return (
    <span className={`inline-flex items-center gap-1 font-medium ${color}`} title={terse ? t(verdict) : undefined}>
      <Icon name={icon} />
      <span className={terse ? 'sr-only' : undefined}>{t(verdict)}</span>
    </span>
  );
}
