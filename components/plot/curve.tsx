import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { CurveDrawing } from '#components/plot/curve-drawing.tsx';
import { curveSentences } from '#components/plot/curve-sentences.ts';
import { type CurvePoints, type Summary, summaryOf } from '#components/plot/curve-shape.ts';
import { CurveTable } from '#components/plot/curve-table.tsx';
import type { Tolerance } from '#grader/exercise.ts';
import { joinSentences } from '#lib/join-sentences.ts';
import type { CurveView } from '#server/views.ts';

interface Props {
  readonly curve: CurveView;
  /** What the learner's function returns at the same places; null where it raises or returns no number. */
  readonly actual: CurvePoints['actual'];
  readonly entry: string;
  readonly tolerance: Tolerance;
}

export const widest = 640;

/** A function of one number drawn over the right one, in a picture, in words and in a table. */
export function Curve({ curve, actual, entry, tolerance }: Props) {
  const t = useTranslations('Curve');
  const { parameter, x, expected } = curve;
  const points = { x, expected, actual };
  const summary = summaryOf(points, tolerance);
  const text = joinSentences(curveSentences(summary, points, parameter, t));
  const [frame, width] = useWidth();
  const range = { from: x[0] ?? 0, to: x.at(-1) ?? 0 };
  return (
    <section className="grid gap-2 card px-3 py-2.5 text-sm">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-semibold">{t('title')}</h3>
        <Legend summary={summary} />
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div ref={frame} className="min-w-0 flex-[1_1_26rem]" style={{ maxWidth: widest }}>
          <CurveDrawing
            points={points}
            largest={summary.largest}
            parameter={parameter}
            width={width}
            title={t('title')}
            description={t('alt', { entry, parameter, ...range, summary: text })}
          />
        </div>
        <div className="min-w-0 flex-[1_1_14rem]">
          <p>{text}</p>
          <CurveTable points={points} parameter={parameter} />
        </div>
      </div>
    </section>
  );
}

/** The drawing is as wide as its place, so that its letters keep their size. */
export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => {
      // A pane that is hidden or folded has no width.
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}

export function Legend({ summary }: { summary: Summary }) {
  const t = useTranslations('Curve.legend');
  const swatch = 'inline-block h-0 w-6 align-middle';
  return (
    <ul className="flex flex-wrap gap-x-4 text-muted text-xs" aria-hidden="true">
      <li className="flex items-center gap-1.5">
        <span className={`${swatch} border-forward border-t-[2.5px]`} />
        {t('yours')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="inline-block h-2 w-6 rounded-full bg-pass opacity-40" />
        {t('expected')}
      </li>
      {summary.largest && (
        <li className="flex items-center gap-1.5">
          <span className="inline-block h-3 w-6 rounded-sm bg-fail opacity-20" />
          {t('error')}
        </li>
      )}
    </ul>
  );
}
