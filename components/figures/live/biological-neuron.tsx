'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
} from '#components/figures/drawing.tsx';
import { Choices } from '#components/figures/parts/choices.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';

const parts = ['inputs', 'weights', 'sum', 'activation', 'output'] as const;
type Part = (typeof parts)[number];

/** A nerve cell and the course's neuron side by side; each part is lit up in both. */
export default function BiologicalNeuron({ alt }: FigureProps) {
  const t = useTranslations('Figures.biological-neuron');
  const [part, setPart] = useState<Part>('inputs');
  return (
    <LiveFrame name="biological-neuron" alt={alt} onReset={() => setPart('inputs')} spoken={t(`parts.${part}.text`)}>
      <div className="live-halves">
        <Cell lit={part} alt={t('cell')} onChoose={setPart} />
        <Model lit={part} alt={t('model')} onChoose={setPart} />
      </div>
      <Choices
        label={t('choose')}
        of={parts.map((each) => ({ id: each, name: t(`parts.${each}.name`) }))}
        chosen={part}
        onChoose={setPart}
      />
      <p className="min-h-[4.5em] sm:min-h-[3em]" data-shown>
        {t(`parts.${part}.text`)}
      </p>
    </LiveFrame>
  );
}

interface HalfProps {
  readonly lit: Part;
  readonly alt: string;
  readonly onChoose: (part: Part) => void;
}

type Areas = Readonly<Record<Part, readonly [x: number, y: number, width: number, height: number]>>;

/** Where a pointer chooses which part; the keyboard has the choices below. */
function PointerAreas({ areas, onChoose }: { areas: Areas; onChoose: HalfProps['onChoose'] }) {
  return parts.map((part) => {
    const [x, y, width, height] = areas[part];
    return (
      <rect
        key={part}
        {...{ x, y, width, height }}
        fill="transparent"
        stroke="none"
        className="cursor-pointer"
        onPointerDown={() => onChoose(part)}
      />
    );
  });
}

const dendrites = [
  'M20 30 C52 40 64 58 96 84',
  'M44 16 C50 30 54 40 60 54',
  'M8 108 C44 104 66 106 92 106',
  'M30 182 C52 166 70 140 98 124',
  'M14 150 C30 152 48 153 63 151',
];
const synapses = [
  [20, 30],
  [44, 16],
  [8, 108],
  [30, 182],
  [14, 150],
] as const;

const cellAreas: Areas = {
  inputs: [42, 0, 50, 208],
  weights: [0, 0, 42, 208],
  sum: [92, 66, 52, 76],
  activation: [144, 84, 24, 44],
  output: [168, 66, 132, 76],
};

/** Dendrites on the left, the body with its nucleus, the axon to the right. */
function Cell({ lit, alt, onChoose }: HalfProps) {
  const of = (part: Part) => ({ stroke: lit === part ? forward : muted, strokeWidth: lit === part ? 3.5 : 1.75 });
  return (
    <Drawing alt={alt} width={300} height={208}>
      <g {...of('inputs')}>
        {dendrites.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      {synapses.map(([x, y]) => (
        <circle
          key={y}
          cx={x + 3}
          cy={y}
          r={lit === 'weights' ? 7 : 4.5}
          fill={lit === 'weights' ? forward : muted}
          stroke="none"
        />
      ))}
      <path
        d="M92 84 C104 70 130 72 140 86 C150 96 150 116 140 126 C128 140 104 140 94 126 C84 116 84 96 92 84Z"
        fill={lit === 'sum' ? forwardSoft : 'var(--color-paper)'}
        {...of('sum')}
      />
      <circle cx={116} cy={106} r={10} fill={lit === 'sum' ? forward : muted} stroke="none" opacity={0.55} />
      <path
        d="M145 98 L164 104 L164 108 L145 114 Z"
        fill={lit === 'activation' ? forwardSoft : 'none'}
        {...of('activation')}
      />
      <g {...of('output')}>
        <path d="M164 106 H250 C264 104 270 92 284 84" />
        <path d="M250 106 C266 108 272 120 286 126" />
        <path d="M258 106 H290" />
        {[174, 198, 222].map((x) => (
          <rect key={x} x={x} y={99} width={18} height={14} rx={6} fill="var(--color-card)" />
        ))}
      </g>
      <PointerAreas areas={cellAreas} onChoose={onChoose} />
    </Drawing>
  );
}

const modelAreas: Areas = {
  inputs: [0, 10, 46, 188],
  weights: [46, 10, 52, 188],
  sum: [100, 70, 64, 68],
  activation: [180, 72, 60, 64],
  output: [240, 72, 60, 64],
};

/** The same in the course's terms: inputs, weights, the sum, the activation, the output. */
function Model({ lit, alt, onChoose }: HalfProps) {
  const of = (part: Part) => (lit === part ? forward : muted);
  const inputs = ['x1', 'x2', 'x3'];
  const y = (i: number) => 36 + i * 68;
  return (
    <Drawing alt={alt} width={300} height={208}>
      {inputs.map((name, i) => (
        <g key={name} strokeWidth={lit === 'inputs' ? 3 : 1.5}>
          <Arrow from={[36, y(i)]} to={[132, 104]} gap={30} color={of('inputs')} />
          <Formula x={20} y={y(i) + 6} color={lit === 'inputs' ? forward : ink}>
            {name}
          </Formula>
          <circle
            cx={62}
            cy={y(i) + (104 - y(i)) * 0.27}
            r={13}
            fill="var(--color-card)"
            stroke={of('weights')}
            strokeWidth={lit === 'weights' ? 3 : 1.5}
          />
          <Formula x={62} y={y(i) + (104 - y(i)) * 0.27 + 4} size={13} color={lit === 'weights' ? forward : ink}>
            {`w${i + 1}`}
          </Formula>
        </g>
      ))}
      <circle
        cx={132}
        cy={104}
        r={28}
        fill={lit === 'sum' ? forwardSoft : 'var(--color-paper)'}
        stroke={of('sum')}
        strokeWidth={lit === 'sum' ? 3.5 : 1.75}
      />
      <Formula x={132} y={110} color={lit === 'sum' ? forward : ink}>
        Σ + b
      </Formula>
      <Arrow from={[160, 104]} to={[190, 104]} gap={2} color={muted} />
      <rect
        x={190}
        y={80}
        width={48}
        height={48}
        rx={10}
        fill={lit === 'activation' ? forwardSoft : 'var(--color-paper)'}
        stroke={of('activation')}
        strokeWidth={lit === 'activation' ? 3.5 : 1.75}
      />
      <path d="M198 118 C214 118 212 90 230 90" stroke={of('activation')} strokeWidth={2.5} />
      <g strokeWidth={lit === 'output' ? 3.5 : 1.75}>
        <Arrow from={[238, 104]} to={[276, 104]} gap={2} color={of('output')} />
      </g>
      <Formula x={286} y={110} color={lit === 'output' ? forward : ink}>
        y
      </Formula>
      <PointerAreas areas={modelAreas} onChoose={onChoose} />
    </Drawing>
  );
}
