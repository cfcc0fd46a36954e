'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { GraphDrawing } from '#components/graph/graph-drawing.tsx';
import { judgedNodes, type TracedCases, tipName } from '#components/graph/judged.ts';
import type { Shape } from '#components/graph/layout.ts';
import { NodeTable } from '#components/graph/node-table.tsx';
import { quantityText } from '#components/graph/quantity-name.tsx';
import { StepPanel } from '#components/graph/step-panel.tsx';
import { stepSentence } from '#components/graph/step-sentence.ts';
import { Stepper } from '#components/graph/stepper.tsx';
import { indexAfter, shownAt, stepsOf } from '#components/graph/steps.ts';
import { TraceTip } from '#components/graph/trace-tip.tsx';
import { YourValues } from '#components/graph/your-values.tsx';
import type { Language } from '#components/language.ts';
import type { GraphView } from '#grader/graph-view.ts';

export interface NetworkGraphProps {
  /** One for each visible case, in order. */
  readonly graphs: readonly GraphView[];
  /** What the latest Run or submission told of the visible cases; null before there was one. */
  readonly traced: TracedCases | null;
  /** The one the learner writes in. */
  readonly language: Language;
}

/** The computation graph of a case, walked through node by node, with the learner's traced values on it. */
export function NetworkGraph({ graphs, traced, language }: NetworkGraphProps) {
  const t = useTranslations('Graph');
  const [chosen, setChosen] = useState<number | null>(null);
  const [index, setIndex] = useState(0);
  const [frame, shape] = useShape();
  const first = traced?.firstWrong?.case ?? 0;
  // A hidden case has no graph here.
  const number = chosen ?? (first < graphs.length ? first : 0);
  const view = graphs[number] ?? graphs[0];
  const steps = useMemo(() => (view ? stepsOf(view) : []), [view]);
  const step = steps[index] ?? steps[0];
  if (!view || !step) return null;
  const quantities = traced?.cases[number]?.quantities ?? [];
  const backward = steps[0]?.kind === 'start' && steps[0].direction === 'backward';

  function onKeyDown(event: KeyboardEvent): void {
    const chosenByArrows = event.target instanceof HTMLSelectElement;
    if (chosenByArrows || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = indexAfter(event.key, index, steps.length);
    if (to === null) return;
    event.preventDefault();
    setIndex(to);
  }
  return (
    <section ref={frame} aria-label={t('label')} className="@container grid gap-3 text-sm" onKeyDown={onKeyDown}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Stepper steps={steps} index={index} onIndex={setIndex} hint={t(backward ? 'stepsBackward' : 'stepsForward')} />
        <CaseSelect count={graphs.length} traced={traced} number={number} onNumber={setChosen} />
      </div>
      <p role="status" className="sr-only">
        {stepSentence(view, step, t)}
      </p>
      <div className="min-h-12">
        <StepPanel view={view} step={step} />
      </div>
      <GraphDrawing
        view={view}
        shape={shape}
        step={step}
        shown={shownAt(view, steps, index)}
        judged={judgedNodes(view, quantities)}
        alt={t('alt', { number: number + 1 })}
        firstWrong={t('verdict.first-wrong')}
      />
      <Legend gradients={backward} />
      {quantities.length > 0 && <YourValues quantities={quantities} />}
      {!traced?.cases.some((each) => each.quantities?.some(({ source }) => source === 'trace')) && (
        <TraceTip language={language} name={tipName(view)} />
      )}
      <NodeTable view={view} />
    </section>
  );
}

interface CaseSelectProps {
  readonly count: number;
  readonly traced: TracedCases | null;
  readonly number: number;
  readonly onNumber: (number: number) => void;
}

function CaseSelect({ count, traced, number, onNumber }: CaseSelectProps) {
  const t = useTranslations('Graph');
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {t('case')}
      </label>
      <select
        id={id}
        className="field w-auto py-1"
        value={number}
        onChange={({ target }) => onNumber(Number(target.value))}
      >
        {Array.from({ length: count }, (_, place) => {
          const first = traced?.cases[place]?.quantities?.find(({ verdict }) => verdict === 'first-wrong');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: cases have no id and never change their order.
            <option key={place} value={place}>
              {first
                ? t('caseFirstWrong', { number: place + 1, name: quantityText(first) })
                : t('caseOption', { number: place + 1 })}
            </option>
          );
        })}
      </select>
    </div>
  );
}

function Legend({ gradients }: { gradients: boolean }) {
  const t = useTranslations('Graph');
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs" aria-hidden="true">
      <span className="text-forward">
        <span className="font-mono">1.28</span> {t('value')}
      </span>
      {gradients && (
        <span className="text-backward">
          <span className="rounded-sm bg-backward-soft px-1 font-mono">∂ −0.02</span> {t('gradient')}
        </span>
      )}
    </p>
  );
}

/** From left to right where there is room, else from top to bottom. */
function useShape(): [React.RefObject<HTMLElement | null>, Shape] {
  const frame = useRef<HTMLElement>(null);
  const [shape, setShape] = useState<Shape>('wide');
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setShape((entry?.contentRect.width ?? 720) < 560 ? 'tall' : 'wide'),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, shape];
}
