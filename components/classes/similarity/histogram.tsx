'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Scroll } from '#components/scroll.tsx';
import { bins, lowestThreshold } from '#lib/similarity.ts';

interface Props {
  /** Pairs in each bin. */
  readonly histogram: readonly number[];
  /** In percent. */
  readonly threshold: number;
  readonly onThreshold: (percent: number) => void;
}

const [width, height, top, bottom] = [640, 150, 16, 20];
const percentOf = (bin: number) => Math.round((bin * 100) / bins);

/** How many pairs are how similar, and the threshold set against it. Heights are logarithmic, or a handful of pairs would vanish. */
export function Histogram({ histogram, threshold, onThreshold }: Props) {
  const t = useTranslations('Similarity.histogram');
  const [format, id] = [useFormatter(), useId()];
  const percent = (value: number) => format.number(value / 100, { style: 'percent' });
  const most = Math.log1p(Math.max(...histogram, 1));
  const step = width / bins;
  const rows = histogram.map((pairs, bin) => ({ pairs, bin, from: percentOf(bin), to: percentOf(bin + 1) }));
  const pairs = histogram.reduce((sum, each) => sum + each, 0);
  const above = rows.filter(({ from }) => from >= 50).reduce((sum, each) => sum + each.pairs, 0);
  const line = (threshold * width) / 100;
  return (
    <figure className="similarity-histogram">
      <svg role="img" aria-labelledby={`${id}label`} viewBox={`0 0 ${width} ${height}`} className="w-full">
        <title id={`${id}label`}>{t('label', { pairs, above })}</title>
        {rows.map(({ pairs: count, bin, from }) => {
          const tall = (Math.log1p(count) / most) * (height - top - bottom);
          return (
            <g key={bin} className={from >= threshold ? 'similarity-above' : undefined}>
              <rect x={bin * step + 1} y={height - bottom - tall} width={step - 2} height={tall} />
              {count > 0 && (
                <text x={(bin + 0.5) * step} y={height - bottom - tall - 4} textAnchor="middle">
                  {format.number(count, { notation: 'compact' })}
                </text>
              )}
            </g>
          );
        })}
        <path d={`M0 ${height - bottom}H${width}`} stroke="var(--color-edge)" />
        <path d={`M${line} ${top - 8}V${height - bottom}`} className="similarity-threshold" />
        {[0, 20, 40, 60, 80, 100].map((each) => (
          <text
            key={each}
            x={(each * width) / 100}
            y={height - 5}
            textAnchor={each === 0 ? 'start' : each === 100 ? 'end' : 'middle'}
          >
            {percent(each)}
          </text>
        ))}
      </svg>
      <div className="similarity-slider">
        <label htmlFor={`${id}at`}>{t('threshold')}</label>
        <input
          id={`${id}at`}
          type="range"
          min={lowestThreshold}
          max={100}
          step={5}
          value={threshold}
          aria-valuetext={percent(threshold)}
          onChange={({ currentTarget }) => onThreshold(Number(currentTarget.value))}
        />
        <output htmlFor={`${id}at`}>{percent(threshold)}</output>
      </div>
      <figcaption>{t('caption')}</figcaption>
      <details>
        <summary>{t('asTable')}</summary>
        <Scroll className="max-h-72 overflow-auto" aria-label={t('asTable')} role="group">
          <table className="data-table data-lines">
            <thead>
              <tr>
                <th scope="col">{t('similarity')}</th>
                <th scope="col">{t('pairs')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ pairs: count, bin, from, to }) => (
                <tr key={bin}>
                  <th scope="row">{t('range', { from: percent(from), to: percent(to) })}</th>
                  <td>{format.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}
