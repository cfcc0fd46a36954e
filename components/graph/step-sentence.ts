import type { useTranslations } from 'next-intl';
import { inSymbols, plainText } from '#components/graph/expression.ts';
import { short } from '#components/graph/show.ts';
import { bracketed, localOf, startKey } from '#components/graph/step-panel.tsx';
import type { Step } from '#components/graph/steps.ts';
import type { GraphView } from '#grader/graph-view.ts';

/** A step in one breath, for a screen reader. */
export function stepSentence(view: GraphView, step: Step, t: ReturnType<typeof useTranslations<'Graph'>>): string {
  if (step.kind === 'start') return t(startKey(step.direction), { result: step.result });
  if (step.kind === 'forward') return `${step.node} = ${plainText(inSymbols(step.expression))} = ${short(step.value)}.`;
  const { of, by, result, arriving, local, passed } = step;
  const expression = localOf(view, step);
  const symbols = expression ? ` = ${plainText(inSymbols(expression))}` : '';
  const product = `${short(arriving)} · ${bracketed(local)} = ${short(passed)}`;
  return `∂${of}/∂${by}${symbols} = ${short(local)}. ∂${result}/∂${by} = ${product}.`;
}
