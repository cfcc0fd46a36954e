import { getTranslations } from 'next-intl/server';
import type { MapView } from '#server/progress-map.ts';
import { MasteryMark, wordColor } from './mastery-mark.tsx';

const order = ['mastered', 'shaky', 'not-started'] as const;

/** What the marks mean, and how many concepts have each. */
export async function Legend({ counts }: Pick<MapView, 'counts'>) {
  const t = await getTranslations('Map');
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {order.map((mastery) => (
        <div key={mastery}>
          <dt className={`flex items-center gap-2 font-medium ${wordColor[mastery]}`}>
            <MasteryMark mastery={mastery} />
            {t(`mastery.${mastery}`)}
            <span className="font-mono tabular-nums">{counts[mastery]}</span>
          </dt>
          <dd className="pl-6 text-muted text-xs">{t(`meaning.${mastery}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
