'use client';

import { useTranslations } from 'next-intl';
import { backward, Drawing, type FigureProps, forward } from '#components/figures/drawing.tsx';
import { DragArea, snapped } from '#components/figures/parts/drag-area.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { Axes, curveOf, type Plane, planeOf, type Range } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { short } from '#components/graph/show.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaf, type Operand, relu, sigmoid, tanh, type Value } from '#grader/autograd/value.ts';

interface Activation {
  readonly name: 'sigmoid' | 'tanh' | 'relu';
  readonly of: (z: Operand) => Value;
  readonly y: Range;
  readonly yTicks: readonly number[];
}

const activations: readonly Activation[] = [
  { name: 'sigmoid', of: sigmoid, y: [-0.2, 1.2], yTicks: [0.5, 1] },
  { name: 'tanh', of: tanh, y: [-1.2, 1.2], yTicks: [-1, 1] },
  { name: 'relu', of: relu, y: [-0.7, 4.2], yTicks: [1, 2, 3, 4] },
];

const range = { min: -4, max: 4, step: 0.1 };

const slopeOf = ({ of }: Activation, at: number) => {
  const z = leaf(at, 'z');
  return gradients(of(z), { z }).z;
};

// The slope of relu jumps at 0: a line through its samples would slant.
const step = ({ px, py }: Plane) => `M${px(-4)} ${py(0)}H${px(0)}M${px(0)} ${py(1)}H${px(4)}`;

const panels = activations.map((activation) => {
  const plane = planeOf([-4, 4], activation.y, { left: 26, right: 218, top: 10, bottom: 146 });
  const slope = activation.name === 'relu' ? step(plane) : curveOf(plane, (z) => slopeOf(activation, z));
  return { ...activation, plane, curve: curveOf(plane, (z) => activation.of(z).data), slope };
});

/** The three activation functions of the course and their derivatives, all at one z. */
export default function Activations({ alt }: FigureProps) {
  const t = useTranslations('Figures.activations');
  const { values, change, reset } = useValues({ z: 1 });
  const { z } = values;
  const numbers = activations.flatMap((each) => [
    [each.name, short(each.of(z).data)],
    [`d${each.name}`, short(slopeOf(each, z))],
  ]);
  const spoken = t('spoken', { z: short(z), ...Object.fromEntries(numbers) });
  return (
    <LiveFrame name="activations" alt={alt} onReset={reset} spoken={spoken}>
      <div className="live-panels">
        {panels.map((panel) => (
          <Panel key={panel.name} panel={panel} z={z} onDrag={change('z')} />
        ))}
      </div>
      <div className="live-controls">
        <Slider name="z" value={z} {...range} onChange={change('z')} />
      </div>
    </LiveFrame>
  );
}

interface PanelProps {
  readonly panel: (typeof panels)[number];
  readonly z: number;
  readonly onDrag: (z: number) => void;
}

function Panel({ panel, z, onDrag }: PanelProps) {
  const t = useTranslations('Figures.activations');
  const { name, plane, curve, slope } = panel;
  const [value, derivative] = [panel.of(z).data, slopeOf(panel, z)];
  return (
    <div className="live-panel">
      <p className="font-medium">{t(`names.${name}`)}</p>
      <Drawing alt={t('drawing', { name: t(`names.${name}`) })} width={236} height={168}>
        <Axes plane={plane} xTicks={[-4, -2, 0, 2, 4]} yTicks={panel.yTicks} />
        <path d={`M${plane.px(z)} ${plane.top}V${plane.bottom}`} strokeWidth={1} strokeDasharray="2 4" />
        <path d={slope} stroke={backward} strokeWidth={2} />
        <path d={curve} stroke={forward} strokeWidth={2.5} />
        <circle cx={plane.px(z)} cy={plane.py(derivative)} r={4.5} fill={backward} stroke="none" />
        <circle cx={plane.px(z)} cy={plane.py(value)} r={4.5} fill={forward} stroke="none" />
        <DragArea plane={plane} onDrag={(at) => onDrag(snapped(at.x, range))} />
      </Drawing>
      <dl className="grid w-fit grid-cols-[auto_3.5rem] gap-x-3 text-sm tabular-nums">
        <dt className="text-forward">{t('value')}</dt>
        <dd className="text-right text-forward">
          <Shown name={name} value={value} />
        </dd>
        <dt className="text-backward">{t('slope')}</dt>
        <dd className="text-right text-backward">
          <Shown name={`d${name}`} value={derivative} />
        </dd>
      </dl>
    </div>
  );
}
