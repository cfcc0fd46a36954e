'use client';

import { useTranslations } from 'next-intl';
import { Drawing, type FigureProps, Formula, forward, forwardSoft, muted } from '#components/figures/drawing.tsx';
import { DragArea, snapped } from '#components/figures/parts/drag-area.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { Axes, curveOf, planeOf } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { Name } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';
import { add, mul, sigmoid } from '#grader/autograd/value.ts';

const plane = planeOf([-6, 6], [0, 1], { left: 34, right: 386, top: 24, bottom: 186 });
const curve = curveOf(plane, (z) => sigmoid(z).data);

const range = { min: -4, max: 4, step: 0.1 };

/** One neuron with one input: x, w and b set z, the place on the sigmoid, and so y. */
export default function NeuronSliders({ alt }: FigureProps) {
  const t = useTranslations('Figures.neuron-sliders');
  const { values, change, reset } = useValues({ x: 1, w: 1.5, b: -0.5 });
  const z = add(mul(values.w, values.x), values.b);
  const y = sigmoid(z).data;
  // Far out the curve is flat: the point stays at the edge, the numbers go on.
  const place = [plane.px(Math.max(-6, Math.min(6, z.data))), plane.py(y)] as const;
  const slider = (name: keyof typeof values, label: string) => (
    <Slider name={name} label={label} value={values[name]} {...range} onChange={change(name)} />
  );
  return (
    <LiveFrame name="neuron-sliders" alt={alt} onReset={reset} spoken={t('spoken', { z: short(z.data), y: short(y) })}>
      <Drawing alt={t('drawing', { z: short(z.data), y: short(y) })} width={420} height={216}>
        <Axes plane={plane} xName="z" yName="y" yTicks={[0, 0.5, 1]} />
        <path d={`M${plane.left} ${plane.top}H${plane.right}`} stroke={muted} strokeWidth={1} strokeDasharray="3 5" />
        <path d={curve} stroke={forward} strokeWidth={2.5} />
        <path
          d={`M${place[0]} ${plane.bottom}V${place[1]}H${plane.px(0)}`}
          stroke={forward}
          strokeWidth={1.25}
          strokeDasharray="2 4"
        />
        <circle cx={place[0]} cy={place[1]} r={6.5} fill={forwardSoft} stroke={forward} strokeWidth={2.5} />
        <Formula
          x={place[0] + (z.data > 3 ? -14 : 14)}
          y={place[1] + (z.data > 3 ? 22 : 5)}
          anchor={z.data > 3 ? 'end' : 'start'}
          size={15}
        >
          {`y = ${short(y)}`}
        </Formula>
        <DragArea
          plane={plane}
          onDrag={(at) => values.w !== 0 && change('x')(snapped((at.x - values.b) / values.w, range))}
        />
      </Drawing>
      <p className="live-sums text-center">
        <span className="whitespace-nowrap">
          <Name name="z" /> = <Name name="w" />·<Name name="x" /> + <Name name="b" /> ={' '}
          <span className="text-forward">
            <Shown name="z" value={z.data} />
          </span>
        </span>
        <span className="whitespace-nowrap">
          <Name name="y" /> = <Name name="σ" />(<Name name="z" />) ={' '}
          <span className="text-forward">
            <Shown name="y" value={y} />
          </span>
        </span>
      </p>
      <div className="live-controls">
        {slider('x', t('input'))}
        {slider('w', t('weight'))}
        {slider('b', t('bias'))}
      </div>
    </LiveFrame>
  );
}
