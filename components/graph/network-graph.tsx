'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { CaseSelect } from '#components/graph/case-select.tsx';
import { GraphDrawing } from '#components/graph/graph-drawing.tsx';
import { judgedNodes, type TracedCases, tipName } from '#components/graph/judged.ts';
import { NodeTable } from '#components/graph/node-table.tsx';
import { shownAt } from '#components/graph/shown.ts';
import { StepPanel } from '#components/graph/step-panel.tsx';
import { stepSentence } from '#components/graph/step-sentence.ts';
import { Stepper } from '#components/graph/stepper.tsx';
import { indexAfter, stepsOf } from '#components/graph/steps.ts';
import { TraceTip } from '#components/graph/trace-tip.tsx';
import { useShape } from '#components/graph/use-shape.ts';
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
  const anyTrace = traced?.cases.some((each) => each.quantities?.some(({ source }) => source === 'trace'));
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
      {backward && <Legend />}
      {quantities.length > 0 && <YourValues quantities={quantities} />}
      {anyTrace ? (
        quantities.length === 0 && <p className="text-muted text-xs">{t('nothingHere')}</p>
      ) : (
        <TraceTip language={language} name={tipName(view)} />
      )}
      <NodeTable view={view} />
    </section>
  );
}

function Legend() {
  const t = useTranslations('Graph');
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs" aria-hidden="true">
      <span className="text-forward">
        <span className="font-mono">1.28</span> {t('value')}
      </span>
      <span className="text-backward">
        <span className="rounded-sm bg-backward-soft px-1 font-mono">∂ −0.02</span> {t('gradient')}
      </span>
    </p>
  );
}
