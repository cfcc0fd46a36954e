'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import {
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
  round,
} from '#components/figures/drawing.tsx';
import { Choices } from '#components/figures/parts/choices.tsx';
import { DragArea, snapped } from '#components/figures/parts/drag-area.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { Axes, curveOf, planeOf } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { short } from '#components/graph/show.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { abs, add, leaf, log, mul, neg, type Operand, square, sub, type Value } from '#grader/autograd/value.ts';

interface Loss {
  readonly of: (y: number, guess: Operand) => Value;
  readonly formula: (y: number) => string;
}

const losses = {
  absolute: { of: (y, guess) => abs(sub(y, guess)), formula: () => '|y − ŷ|' },
  squared: { of: (y, guess) => square(sub(y, guess)), formula: () => '(y − ŷ)²' },
  log: {
    of: (y, guess) => neg(add(mul(y, log(guess)), mul(1 - y, log(sub(1, guess))))),
    formula: (y) => (y === 1 ? '−ln ŷ' : '−ln (1 − ŷ)'),
  },
} satisfies Record<string, Loss>;

type LossName = keyof typeof losses;
const names = Object.keys(losses) as LossName[];

/** The loss of a guess, and how it changes with it. */
function at(name: LossName, y: number, guess: number) {
  const variable = leaf(guess, 'ŷ');
  const loss = losses[name].of(y, variable);
  return { value: loss.data, slope: gradients(loss, { guess: variable }).guess };
}

// No further out: there the log loss would leave the picture.
const range = { min: 0.05, max: 0.95, step: 0.01 };
const plane = planeOf([0, 1], [0, 3.1], { left: 34, right: 384, top: 22, bottom: 226 });

// At 0 and 1 themselves the log loss has no value; just beside them, the frame cuts it off.
const curve = (name: LossName, y: number) =>
  curveOf(plane, (guess) => losses[name].of(y, Math.min(0.999, Math.max(0.001, guess))).data);

/** One prediction between 0 and 1 and what three losses make of it: value and slope. */
export default function LossOfAGuess({ alt }: FigureProps) {
  const t = useTranslations('Figures.loss-of-a-guess');
  const { values, change, reset } = useValues({ ŷ: 0.87, y: 1 });
  const [shown, setShown] = useState<LossName>('absolute');
  const found = names.map((name) => ({ name, ...at(name, values.y, values.ŷ) }));
  const numbers = found.flatMap(({ name, value, slope }) => [
    [name, short(value)],
    [`d${name}`, short(slope)],
  ]);
  const spoken = t('spoken', { guess: short(values.ŷ), y: values.y, ...Object.fromEntries(numbers) });
  const startAgain = () => {
    reset();
    setShown('absolute');
  };
  return (
    <LiveFrame name="loss-of-a-guess" alt={alt} onReset={startAgain} spoken={spoken}>
      <Curves alt={spoken} shown={shown} y={values.y} guess={values.ŷ} onDrag={change('ŷ')} />
      <Choices
        label={t('choose')}
        of={names.map((name) => ({ id: name, name: t(`names.${name}`) }))}
        chosen={shown}
        onChoose={setShown}
        centred
      />
      <p className="min-h-[3em] text-center text-balance" data-shown>
        {t(`slopes.${shown}`)}
      </p>
      <div className="live-controls">
        <Slider name="ŷ" label={t('guess')} value={values.ŷ} {...range} onChange={change('ŷ')} />
        <Slider name="y" label={t('label')} value={values.y} min={0} max={1} step={1} onChange={change('y')} />
      </div>
      <Numbers found={found} shown={shown} />
    </LiveFrame>
  );
}

interface CurvesProps extends FigureProps {
  readonly shown: LossName;
  readonly y: number;
  readonly guess: number;
  readonly onDrag: (guess: number) => void;
}

/** The chosen loss over the prediction with its slope at the guess; the other two stand back. */
function Curves({ alt, shown, y, guess, onDrag }: CurvesProps) {
  const clip = useId();
  const place = (name: LossName) => [plane.px(guess), plane.py(at(name, y, guess).value)] as const;
  const others = names.filter((name) => name !== shown);
  const [x, height] = place(shown);
  // As steep as the curve in the drawing, and always as long.
  const run = plane.px(1) - plane.px(0);
  const rise = (plane.py(1) - plane.py(0)) * at(shown, y, guess).slope;
  const [dx, dy] = [run, rise].map((side) => round((side / Math.hypot(run, rise)) * 46)) as [number, number];
  const edge = plane.px(y);
  return (
    <Drawing alt={alt} width={420} height={256}>
      <clipPath id={clip}>
        <rect x={plane.left - 4} y={plane.top - 6} width={plane.right - plane.left + 8} height={plane.bottom} />
      </clipPath>
      <Axes plane={plane} yName="L" xTicks={[0, 0.5, 1]} yTicks={[1, 2, 3]} />
      <Formula x={plane.px(0.75)} y={plane.bottom + 20} size={15}>
        ŷ
      </Formula>
      <path d={`M${x} ${plane.bottom}V${plane.top}`} stroke={muted} strokeWidth={1} strokeDasharray="2 4" />
      <g clipPath={`url(#${clip})`}>
        {others.map((name) => (
          <path key={name} d={curve(name, y)} stroke={muted} strokeWidth={1.5} opacity={0.6} />
        ))}
        <path d={curve(shown, y)} stroke={forward} strokeWidth={2.5} />
        <path d={`M${x - dx} ${height - dy}L${x + dx} ${height + dy}`} stroke={backward} strokeWidth={2.5} />
      </g>
      {others.map((name) => (
        <circle key={name} cx={x} cy={place(name)[1]} r={3.5} fill={muted} stroke="none" />
      ))}
      <circle cx={x} cy={height} r={6} fill={forwardSoft} stroke={forward} strokeWidth={2.5} />
      <circle cx={edge} cy={plane.bottom} r={5} fill={ink} stroke="none" />
      <Formula x={edge + (y === 1 ? 11 : -11)} y={plane.bottom + 5} anchor={y === 1 ? 'start' : 'end'}>
        y
      </Formula>
      <Formula x={plane.px(y === 1 ? 0.7 : 0.3)} y={plane.top + 42} color={forward}>
        {`L = ${losses[shown].formula(y)}`}
      </Formula>
      <DragArea plane={plane} onDrag={(at) => onDrag(snapped(at.x, range))} />
    </Drawing>
  );
}

interface NumbersProps {
  readonly found: readonly { name: LossName; value: number; slope: number }[];
  readonly shown: LossName;
}

/** All three losses in numbers, whichever is drawn. */
function Numbers({ found, shown }: NumbersProps) {
  const t = useTranslations('Figures.loss-of-a-guess');
  return (
    <table className="mx-auto w-fit! text-sm tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t('loss')}</th>
          <th scope="col" className="text-right!">
            {t('value')}
          </th>
          <th scope="col" className="text-right!">
            {t('slope')}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ name, value, slope }) => (
          <tr key={name} className={shown === name ? 'bg-sunk font-medium' : undefined}>
            <th scope="row" className="align-middle!">
              {t(`names.${name}`)}
            </th>
            <td className="min-w-20 text-right! text-forward">
              <Shown name={name} value={value} />
            </td>
            <td className="min-w-20 text-right! text-backward">
              <Shown name={`d${name}`} value={slope} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
