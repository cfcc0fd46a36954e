import { useFormatter, useTranslations } from 'next-intl';
import { scale } from '#components/plot/curve-shape.ts';
import type { ClassMisconceptionsView } from '#server/classes/views-insight.ts';

interface Props {
  readonly by: ClassMisconceptionsView['by'];
  readonly periods: readonly string[];
  readonly series: readonly number[];
  /** The highest bar of all trends, so that they can be compared. */
  readonly most: number;
}

const [width, height] = [160, 34];

/** How many learners, period by period. */
export function Trend({ by, periods, series, most }: Props) {
  const t = useTranslations('Insight.ideas');
  const day = useDay();
  const step = width / periods.length;
  const tall = scale([0, Math.max(most, 1)], [0, height - 2]);
  const label = t(`trend.${by}`, { from: day(periods[0]), to: day(periods.at(-1)), series: series.join(', ') });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="insight-trend"
    >
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--color-edge)" />
      {series.map((count, i) => (
        <rect
          key={periods[i]}
          x={i * step + 1}
          y={height - 1 - tall(count)}
          width={step - 2}
          height={tall(count)}
          fill="var(--color-backward)"
        />
      ))}
    </svg>
  );
}

/** A day such as `2026-11-24` as people write it. */
export function useDay() {
  const format = useFormatter();
  return (day = '') =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { month: 'short', day: 'numeric', timeZone: 'UTC' });
}
