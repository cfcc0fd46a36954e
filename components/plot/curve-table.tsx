import { useTranslations } from 'next-intl';
import type { CurvePoints } from '#components/plot/curve-shape.ts';
import { Scroll } from '#components/scroll.tsx';
import { formatNumber, formatPair, formatSize } from '#lib/format-number.ts';

const mostRows = 12;

/** The curves in numbers. */
export function CurveTable({ points, parameter }: { points: CurvePoints; parameter: string }) {
  const t = useTranslations('Curve');
  const { x, expected, actual } = points;
  // Every sixth of 61 points: eleven rows.
  const every = Math.ceil(x.length / mostRows);
  const number = 'whitespace-nowrap px-1.5 py-1 text-right font-mono text-xs tabular-nums first:pl-0 last:pr-0';
  return (
    <details>
      <summary className="w-fit py-1 text-muted">{t('table')}</summary>
      <Scroll as="section" aria-label={t('table')} className="mt-1 w-fit max-w-full overflow-x-auto">
        <table>
          <thead className="text-muted text-xs">
            <tr>
              {[parameter, t('legend.yours'), t('legend.expected'), t('delta')].map((column) => (
                <th key={column} scope="col" className="px-1.5 py-1 text-right font-medium first:pl-0 last:pr-0">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {x.map((at, i) => {
              if (i % every > 0) return null;
              const own = actual[i] ?? null;
              const right = expected[i] ?? Number.NaN;
              const [shown, told] = own === null ? [formatNumber(right), t('noNumber')] : formatPair(right, own);
              return (
                <tr key={at} className="border-line border-t">
                  <th scope="row" className={`${number} font-normal`}>
                    {formatNumber(at, 3)}
                  </th>
                  <td className={number}>{told}</td>
                  <td className={number}>{shown}</td>
                  <td className={`${number} text-muted`}>{own === null ? '—' : formatSize(Math.abs(own - right))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
