'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Legend, useWidth, widest } from '#components/plot/curve.tsx';
import { CurveDrawing } from '#components/plot/curve-drawing.tsx';
import { summaryOf } from '#components/plot/curve-shape.ts';
import { CurveTable } from '#components/plot/curve-table.tsx';
import { type LossPoints, lossPoints } from '#components/plot/loss-curve-points.ts';
import { lossCurveSentences } from '#components/plot/loss-curve-sentences.ts';
import type { Tolerance } from '#grader/exercise.ts';
import { joinSentences } from '#lib/join-sentences.ts';
import type { CaseReportView, ExerciseView } from '#server/views.ts';

export interface LossCurveProps {
  readonly exercise: Pick<ExerciseView, 'lossCurve' | 'tolerance'>;
  /** Of a Run or a submission; hidden cases hold no losses. */
  readonly cases: readonly CaseReportView[];
}

interface Drawn {
  /** Counts from 1. */
  readonly number: number;
  readonly points: LossPoints;
}

/** The learner's losses over the right ones, for an exercise whose answer holds some: the longest training first. */
export function LossCurve({ exercise, cases }: LossCurveProps) {
  const t = useTranslations('LossCurve');
  const { lossCurve, tolerance } = exercise;
  const [chosen, setChosen] = useState<number | null>(null);
  const drawn = lossCurve ? curvesOf(cases, lossCurve.key) : [];
  const longest = drawn.reduce<Drawn | undefined>(
    (best, each) => (best && best.points.x.length >= each.points.x.length ? best : each),
    undefined,
  );
  const shown = drawn.find(({ number }) => number === chosen) ?? longest;
  if (!shown) return null;
  return (
    <section className="grid gap-2 card px-3 py-2.5 text-sm">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-semibold">{t('title')}</h3>
        {drawn.length > 1 && (
          <CaseChoice numbers={drawn.map(({ number }) => number)} number={shown.number} onNumber={setChosen} />
        )}
        <Legend summary={summaryOf(shown.points, tolerance)} />
      </div>
      <Losses {...shown} tolerance={tolerance} />
    </section>
  );
}

const curvesOf = (cases: readonly CaseReportView[], key: string): Drawn[] =>
  cases.flatMap((each, i) => {
    // A call that raised or was never reached has its own words in the report.
    const points = each.visible && each.output !== undefined ? lossPoints(each.expected, each.output, key) : null;
    return points ? [{ number: i + 1, points }] : [];
  });

function Losses({ number, points, tolerance }: Drawn & { tolerance: Tolerance }) {
  const t = useTranslations('LossCurve');
  const [frame, width] = useWidth();
  const text = joinSentences(lossCurveSentences(points, tolerance, t));
  const parameter = t('epoch');
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <div ref={frame} className="min-w-0 flex-[1_1_26rem]" style={{ maxWidth: widest }}>
        <CurveDrawing
          points={points}
          largest={summaryOf(points, tolerance).largest}
          parameter={parameter}
          whole
          width={width}
          title={t('title')}
          description={t('alt', { number, epochs: points.x.length, summary: text })}
        />
      </div>
      <div className="min-w-0 flex-[1_1_14rem]">
        <p>{text}</p>
        <CurveTable points={points} parameter={parameter} />
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly numbers: readonly number[];
  readonly number: number;
  readonly onNumber: (number: number) => void;
}

function CaseChoice({ numbers, number, onNumber }: ChoiceProps) {
  const t = useTranslations('LossCurve');
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {t('of')}
      </label>
      <select
        id={id}
        className="field w-auto py-1"
        value={number}
        onChange={({ target }) => onNumber(Number(target.value))}
      >
        {numbers.map((each) => (
          <option key={each} value={each}>
            {t('case', { number: each })}
          </option>
        ))}
      </select>
    </div>
  );
}
