'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  ArrowHead,
  backward,
  Drawing,
  type FigureProps,
  forward,
  forwardSoft,
  muted,
} from '#components/figures/drawing.tsx';
import { DragArea, snapped } from '#components/figures/parts/drag-area.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { NumberField } from '#components/figures/parts/number-field.tsx';
import { Axes, curveOf, planeOf } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { Derivative, Name } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';
import { courseParameters } from '#exercises/network.ts';
import { networkGraph } from '#exercises/network-graph.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaf, mean, square, sub } from '#grader/autograd/value.ts';

/** Two members of the lessons' club, standardised: 71 kg and 178 cm bought the jacket, 68 kg and 173 cm did not. */
const members = [
  { x1: 0.8, x2: -0.6, y: 1 },
  { x1: 0.4, x2: -1.6, y: 0 },
];

/** The mean squared error over both as w5 changes and everything else stays, and its slope. */
function lossAt(w5: number) {
  const weight = leaf(w5, 'w5');
  const L = mean(
    members.map(({ x1, x2, y }) => square(sub(y, networkGraph(x1, x2, { ...courseParameters, w5: weight }).o1))),
  );
  return { loss: L.data, slope: gradients(L, { w5: weight }).w5 };
}

const plane = planeOf([-7, 7], [0, 0.55], { left: 40, right: 386, top: 24, bottom: 206 });
const curve = curveOf(plane, (w5) => lossAt(w5).loss);
const initial = { w5: courseParameters.w5, rate: 5 };

const stepFrom = (w5: number, rate: number) => w5 - rate * lossAt(w5).slope;
/** As many digits as the field has room for. */
const rounded = (w5: number) => Math.round(w5 * 1e3) / 1e3;

/** Gradient descent by hand: the place w5, the slope there, and where a step with the learning rate α leads. */
export default function GradientDescent({ alt }: FigureProps) {
  const t = useTranslations('Figures.gradient-descent');
  const { values, change, reset } = useValues(initial);
  const [trail, setTrail] = useState<readonly number[]>([]);
  const { w5, rate } = values;
  const { loss, slope } = lossAt(w5);
  const next = stepFrom(w5, rate);
  const walk = (steps: number) => {
    const places = [w5];
    for (let i = 0; i < steps; i += 1) places.push(rounded(stepFrom(places.at(-1) ?? w5, rate)));
    change('w5')(places.at(-1) ?? w5);
    setTrail([...trail, ...places.slice(0, -1)]);
  };
  const startAt = (place: number) => {
    change('w5')(place);
    setTrail([]);
  };
  const restart = () => {
    reset();
    setTrail([]);
  };
  const numbers = { steps: trail.length, w5: short(w5), loss: short(loss), slope: short(slope), next: short(next) };
  return (
    <LiveFrame name="gradient-descent" alt={alt} onReset={restart} spoken={t('spoken', numbers)}>
      <Curve alt={t('drawing', numbers)} w5={w5} next={next} trail={trail} onDrag={startAt} />
      <div className="live-sums justify-center">
        <p className="whitespace-nowrap">
          <span className="text-forward">
            <Name name="L" /> = <Shown name="L" value={loss} />
          </span>
          <span className="ml-6 text-backward">
            <Derivative of="L" by="w5" /> = <Shown name="slope" value={slope} />
          </span>
        </p>
        <p>
          <Name name="w5" /> − <Name name="α" />·<Derivative of="L" by="w5" />
          <br className="sm:hidden" />
          <span className="whitespace-nowrap">
            {' '}
            = {short(w5)} − {short(rate)} · {slope < 0 ? `(${short(slope)})` : short(slope)} ={' '}
            <span className="font-semibold text-forward">
              <Shown name="next" value={next} />
            </span>
          </span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="button-primary" onClick={() => walk(1)}>
          {t('step')}
        </button>
        <button type="button" className="button" onClick={() => walk(10)}>
          {t('tenSteps')}
        </button>
        <span className="text-muted tabular-nums">{t('steps', { steps: trail.length })}</span>
      </div>
      <div className="live-controls two-columns">
        <Slider
          name="learning_rate"
          label={t('rate')}
          value={rate}
          min={1}
          max={80}
          step={1}
          onChange={change('rate')}
        />
        <NumberField name="w5" value={w5} step={0.1} onChange={startAt} />
      </div>
    </LiveFrame>
  );
}

/** Nothing is drawn outside of the axes: what lies beyond waits at the edge. */
const inside = (w5: number) => Math.min(plane.x[1], Math.max(plane.x[0], w5));
const placeOf = (w5: number) => [plane.px(inside(w5)), plane.py(lossAt(inside(w5)).loss)] as const;

interface CurveProps extends FigureProps {
  readonly w5: number;
  readonly next: number;
  readonly trail: readonly number[];
  readonly onDrag: (w5: number) => void;
}

function Curve({ alt, w5, next, trail, onDrag }: CurveProps) {
  const [x, y] = placeOf(w5);
  const [nextX, nextY] = placeOf(next);
  const steepness = lossAt(inside(w5)).slope * ((plane.py(0) - plane.py(1)) / (plane.px(1) - plane.px(0)));
  const reach = 46 / Math.hypot(1, steepness);
  const far = Math.abs(nextX - x) > 9;
  return (
    <Drawing alt={alt} width={420} height={236}>
      <Axes plane={plane} xName="w5" yName="L" yTicks={[0.1, 0.2, 0.3, 0.4, 0.5]} xTicks={[-6, -4, -2, 0, 2, 4, 6]} />
      <path d={curve} stroke={forward} strokeWidth={2.5} />
      {trail.map((place, i) => {
        const [px, py] = placeOf(place);
        // biome-ignore lint/suspicious/noArrayIndexKey: the trail only grows, and places may repeat
        return <circle key={i} cx={px} cy={py} r={3.5} fill={muted} stroke="none" opacity={0.6} />;
      })}
      <path
        d={`M${x} ${y}V${plane.bottom}M${nextX} ${nextY}V${plane.bottom}`}
        stroke={muted}
        strokeWidth={1}
        strokeDasharray="2 4"
      />
      <path
        d={`M${x - reach} ${y + reach * steepness}L${x + reach} ${y - reach * steepness}`}
        stroke={backward}
        strokeWidth={2.5}
      />
      <circle
        cx={nextX}
        cy={nextY}
        r={5.5}
        fill="var(--color-card)"
        stroke={forward}
        strokeWidth={2}
        strokeDasharray="3 3"
      />
      {far && (
        <g stroke={forward} strokeWidth={2}>
          <path d={`M${x} ${plane.bottom - 7}H${nextX}`} />
          <ArrowHead tip={[nextX, plane.bottom - 7]} angle={nextX < x ? Math.PI : 0} color={forward} />
        </g>
      )}
      <circle cx={x} cy={y} r={6.5} fill={forwardSoft} stroke={forward} strokeWidth={2.5} />
      <DragArea
        plane={plane}
        onDrag={(at) => onDrag(snapped(at.x, { min: plane.x[0], max: plane.x[1], step: 0.05 }))}
      />
    </Drawing>
  );
}
