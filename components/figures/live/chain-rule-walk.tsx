'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { FigureProps } from '#components/figures/drawing.tsx';
import { chainWalk, type Goal, type Link, type LinkName, type Walk } from '#components/figures/parts/chain-walk.ts';
import { Choices } from '#components/figures/parts/choices.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { NumberField } from '#components/figures/parts/number-field.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { WalkDrawing } from '#components/figures/parts/walk-drawing.tsx';
import { Derivative, Name } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';
import { courseParameters, courseScales } from '#exercises/network.ts';

const { weight, height } = courseScales;
const initial = {
  x1: (weight.example - weight.mean) / weight.deviation,
  x2: (height.example - height.mean) / height.deviation,
  y: 1,
  w1: courseParameters.w1,
  w5: courseParameters.w5,
};

const goals: readonly Goal[] = ['w5', 'w1'];
const inText = { w5: 'w₅', w1: 'w₁' } as const;
const signOf = (value: number) => (value < 0 ? 'below' : value > 0 ? 'above' : 'zero');

/** The chain rule on foot: from the loss back to w5 or to w1, one factor at a time. */
export default function ChainRuleWalk({ alt }: FigureProps) {
  const t = useTranslations('Figures.chain-rule-walk');
  const { values, change, reset } = useValues(initial);
  const [goal, setGoal] = useState<Goal>('w5');
  const [stage, setStage] = useState(1);
  const { x1, x2, y, w1, w5 } = values;
  const weights = { ...courseParameters, w1, w5 };
  const walk = chainWalk(goal, x1, x2, y, weights);
  const { links } = walk;
  const link = links[stage - 1];
  const product = link?.product ?? 1;
  const atEnd = stage === links.length;
  const result = t('result', { sign: signOf(product), weight: inText[goal] });
  const step = link ? t(`links.${link.name}`) : t('start', { loss: short(walk.values.L ?? 0) });
  const text = atEnd ? t('end', { step, result }) : step;
  const lead = (to: Goal) => {
    setGoal(to);
    setStage(1);
  };
  const restart = () => {
    reset();
    lead('w5');
  };
  const spoken = t('spoken', { text, product: short(product) });
  return (
    <LiveFrame name="chain-rule-walk" alt={alt} onReset={restart} spoken={spoken}>
      <Goals goal={goal} onGoal={lead} />
      <WalkDrawing alt={t('drawing', { weight: inText[goal], text })} {...{ walk, x1, x2, y, weights, stage }} />
      <div data-shown className="grid gap-3">
        <Product goal={goal} links={links} stage={stage} />
        <div className="min-h-[6em] sm:min-h-[4.5em]">
          {link && <Rule link={link} walk={walk} y={y} />}
          <p>{text}</p>
        </div>
      </div>
      <Steps stage={stage} stages={links.length} onStage={setStage} />
      <div className="live-parameters">
        <NumberField name="x1" value={x1} step={0.1} onChange={change('x1')} />
        <NumberField name="x2" value={x2} step={0.1} onChange={change('x2')} />
        <NumberField name="y" value={y} step={1} onChange={change('y')} />
        <NumberField name="w1" value={w1} step={0.1} onChange={change('w1')} />
        <NumberField name="w5" value={w5} step={0.1} onChange={change('w5')} />
      </div>
    </LiveFrame>
  );
}

function Goals({ goal, onGoal }: { goal: Goal; onGoal: (goal: Goal) => void }) {
  const t = useTranslations('Figures.chain-rule-walk');
  const of = goals.map((each) => ({ id: each, name: t('by', { weight: inText[each] }) }));
  return <Choices label={t('choose')} of={of} chosen={goal} onChoose={onGoal} />;
}

/** ∂L/∂w as a product of fractions, a number below each that has been reached; below them the product so far. */
function Product({ goal, links, stage }: { goal: Goal; links: readonly Link[]; stage: number }) {
  const t = useTranslations('Figures.chain-rule-walk');
  const walked = links.slice(0, stage);
  const last = walked.at(-1);
  return (
    <div className="grid gap-3 tabular-nums">
      <div className="flex items-start justify-center gap-x-1 sm:gap-x-2">
        <Derivative of="L" by={goal} />
        <span className="pt-2">=</span>
        {links.map(({ name, of, by, factor }, i) => (
          <span key={name} className={`flex items-start gap-x-1 sm:gap-x-2 ${i < stage ? '' : 'text-muted'}`}>
            {i > 0 && <span className="pt-2">·</span>}
            <span
              className={`grid justify-items-center rounded-sm px-0.5 pb-0.5 sm:px-1.5 ${i < stage ? 'text-backward' : ''} ${i === stage - 1 ? 'bg-backward-soft' : ''}`}
            >
              <Derivative of={of} by={by} />
              <span className="text-xs sm:text-md">{i < stage ? <Shown name={name} value={factor} /> : '?'}</span>
            </span>
          </span>
        ))}
      </div>
      {last && (
        <p className="text-center">
          <span className="mr-2 text-muted">{t('product')}</span>
          <Derivative of="L" by={last.by} />
          {' = '}
          <strong className="font-semibold text-backward">
            <Shown name="product" value={last.product} />
          </strong>
        </p>
      )}
    </div>
  );
}

/** The factor as a formula, with its numbers. */
function Rule({ link, walk, y }: { link: Link; walk: Walk; y: number }) {
  const value = (name: string) => short(walk.values[name] ?? 0);
  const slope = (name: string): [ReactNode, string | null] => [
    <>
      <Name name={name} />
      ·(1 − <Name name={name} />)
    </>,
    `${value(name)}·(1 − ${value(name)})`,
  ];
  const rules: Readonly<Record<LinkName, () => [symbols: ReactNode, numbers: string | null]>> = {
    'L-o1': () => [
      <>
        −2·(
        <Name name="y" /> − <Name name="o1" />)
      </>,
      `−2·(${short(y)} − ${value('o1')})`,
    ],
    'o1-z_o1': () => slope('o1'),
    'z_o1-w5': () => [<Name key="h1" name="h1" />, null],
    'z_o1-h1': () => [<Name key="w5" name="w5" />, null],
    'h1-z_h1': () => slope('h1'),
    'z_h1-w1': () => [<Name key="x1" name="x1" />, null],
  };
  const [symbols, numbers] = rules[link.name]();
  return (
    <p className="mb-1">
      <Derivative of={link.of} by={link.by} /> = {symbols}
      {numbers && ` = ${numbers}`} = {short(link.factor)}
    </p>
  );
}

interface StepsProps {
  readonly stage: number;
  readonly stages: number;
  readonly onStage: (stage: number) => void;
}

/** Back and on, by button or on a slider. At an end a button stays in place, so that the focus does. */
function Steps({ stage, stages, onStage }: StepsProps) {
  const t = useTranslations('Figures.chain-rule-walk');
  const button = (label: string, to: number, kind: string) => (
    <button
      type="button"
      className={`${kind} ${to === stage ? 'cursor-default opacity-60' : ''}`}
      aria-disabled={to === stage}
      onClick={() => onStage(to)}
    >
      {label}
    </button>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {button(t('back'), Math.max(0, stage - 1), 'button')}
      {stage < stages ? button(t('next'), stage + 1, 'button-primary') : button(t('restart'), 0, 'button-primary')}
      <input
        type="range"
        className="min-h-7 min-w-24 max-w-48 flex-1"
        data-input="stage"
        aria-label={t('way')}
        aria-valuetext={t('stage', { stage, stages })}
        min={0}
        max={stages}
        step={1}
        value={stage}
        onChange={(event) => onStage(event.target.valueAsNumber)}
      />
      <span className="text-muted tabular-nums">{t('stage', { stage, stages })}</span>
    </div>
  );
}
