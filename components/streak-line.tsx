import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { Streak } from '#lib/streak.ts';

/** Days in a row, for those who asked for it. It states, and never urges. */
export function StreakLine({ streak: { days, today } }: { streak: Streak }) {
  const t = useTranslations('Streak');
  return (
    <p className="flex items-center gap-2 text-sm">
      <Icon name="calendar" className="size-4.5 text-muted" />
      <span className="font-medium">{t('days', { days })}</span>
      {days > 0 && !today && <span className="text-muted">{t('open')}</span>}
    </p>
  );
}
