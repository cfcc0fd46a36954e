'use client';

import { useEffect, useRef, useState } from 'react';
import type { Language } from '#components/language.ts';
import { Curve } from '#components/plot/curve.tsx';
import type { ExerciseView } from '#server/views.ts';
import type { Run } from './use-run.ts';

export interface CurveProps {
  readonly exercise: ExerciseView;
  readonly run: Run;
  readonly language: Language;
  /** What was run or submitted, not what is in the editor by now. */
  readonly source: string;
}

/** The learner's function drawn over the right one, for an exercise that has a curve; worked out here in the browser. */
export function LearnerCurve({ exercise, run, language, source }: CurveProps) {
  const { curve } = exercise;
  const { plot } = run;
  const [drawn, setDrawn] = useState<{ of: string; actual: readonly (number | null)[] } | null>(null);
  // The exercise is fetched anew after a verdict; its curve stays the same.
  const places = useRef(curve?.x);
  const of = `${language} ${source}`;
  useEffect(() => {
    if (!places.current) return;
    let gone = false;
    plot(language, source, places.current).then(
      (actual) => !gone && actual && setDrawn({ of, actual }),
      // Without the engine, as without a function that returns, there is no curve: the report says what there is to say.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [of, plot, language, source]);
  if (!curve || drawn?.of !== of) return null;
  return <Curve curve={curve} actual={drawn.actual} entry={exercise.entry[language]} tolerance={exercise.tolerance} />;
}
