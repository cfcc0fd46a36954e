import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { Progress } from '#components/progress.tsx';
import { Link } from '#i18n/navigation.ts';
import type { MapUnitView } from '#server/progress-map.ts';

interface Props {
  readonly unit: MapUnitView;
  readonly id: string;
  /** The background that keeps the lines of the map off the words; null where none pass. */
  readonly over: string | null;
}

/** A unit's name, its lesson and how many of its exercises are solved. */
export function UnitHead({ unit, id, over }: Props) {
  const t = useTranslations('Map');
  const { number, title, solved, total, lesson, slug } = unit;
  const progress = t('progress', { solved, total });
  return (
    <div className={over ? 'flex items-start justify-between gap-3' : 'grid gap-1'}>
      <h3 id={id} className={`leading-snug ${over ? `${over} rounded-sm pr-2` : ''}`}>
        <span className="block font-mono text-muted text-xs">{t('unit', { number })}</span>
        <span className="font-semibold text-sm">{title}</span>
      </h3>
      <div className={over ? `${over} w-30 rounded-sm pl-2 pt-0.5` : ''}>
        <p className="text-muted text-xs">{progress}</p>
        <Progress value={solved} max={total} label={null} tone="pass" className="mt-0.5 block" />
      </div>
      {lesson && !over && (
        <Link href={`/learn/${slug}`} className="inline-flex items-center gap-1.5 text-accent text-xs hover:underline">
          <Icon name={lesson.read ? 'check' : 'book'} className={`size-3.5 ${lesson.read ? 'text-pass' : ''}`} />
          {t(lesson.read ? 'lessonRead' : 'lesson')}
          <span className="sr-only">{lesson.title}</span>
        </Link>
      )}
    </div>
  );
}
