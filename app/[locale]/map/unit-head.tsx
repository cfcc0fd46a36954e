import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { MapUnitView } from '#server/progress-map.ts';

/** A unit's name, its lesson and how many of its exercises are solved; `compact` in two lines. */
export function UnitHead({ unit, id, compact }: { unit: MapUnitView; id: string; compact: boolean }) {
  const t = useTranslations('Map');
  const { number, title, solved, total, lesson, slug } = unit;
  const progress = t('progress', { solved, total });
  return (
    <div className={compact ? 'flex items-start justify-between gap-3' : 'grid gap-1.5'}>
      <h3 id={id} className="leading-snug">
        <span className="block font-mono text-muted text-xs">{t('unit', { number })}</span>
        <span className="font-semibold text-sm">{title}</span>
      </h3>
      <div className={compact ? 'w-32 pt-0.5' : ''}>
        <p className="text-muted text-xs">{progress}</p>
        <div
          className="mt-0.5 h-1.5 overflow-hidden rounded-full bg-card ring-1 ring-line ring-inset"
          aria-hidden="true"
        >
          <div className="h-full rounded-full bg-pass" style={{ width: `${(100 * solved) / Math.max(1, total)}%` }} />
        </div>
      </div>
      {lesson && !compact && (
        <Link href={`/learn/${slug}`} className="inline-flex items-center gap-1.5 text-accent text-xs hover:underline">
          <Icon name="book" className="size-3.5" />
          {t('lesson')}
          <span className="sr-only">{lesson.title}</span>
        </Link>
      )}
    </div>
  );
}
