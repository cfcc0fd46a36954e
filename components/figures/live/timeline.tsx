'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Drawing, type FigureProps, forward, forwardSoft, ink, muted, round } from '#components/figures/drawing.tsx';
import { Choices } from '#components/figures/parts/choices.tsx';
import { DragArea } from '#components/figures/parts/drag-area.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { planeOf } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';

/** `parameters`: of the network of that year, where it was counted. */
const events = [
  { name: 'neuron', year: 1943 },
  { name: 'perceptron', year: 1958 },
  { name: 'layers', year: 1965 },
  { name: 'limits', year: 1969 },
  { name: 'backpropagation', year: 1986 },
  { name: 'digits', year: 1989, parameters: 9760 },
  { name: 'alexnet', year: 2012, parameters: 60e6 },
  { name: 'shortcuts', year: 2015, parameters: 60e6 },
  { name: 'gpt3', year: 2020, parameters: 175e9 },
] as const;

type Event = (typeof events)[number];
type EventName = Event['name'];

/** Years to the right, powers of ten upwards. */
const plane = planeOf([1940, 2023], [2, 12], { left: 44, right: 408, top: 12, bottom: 142 });
const powers = [3, 6, 9, 12];

const nearest = (year: number) =>
  events.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))[0] ?? events[0];

/** Neighbours in time would cover each other, so every other year is written lower, and its line needs a way down. */
const yearLine = (index: number) => plane.bottom + (index % 2 === 0 ? 22 : 40);
const aside = (index: number) => {
  const [year = 0, next = 0] = [events[index]?.year, events[index + 1]?.year];
  return index % 2 === 0 && next - year > 0 && next - year < 5;
};

/** From the first artificial neuron to GPT-3: a year is chosen, and below stands what happened. */
export default function Timeline({ alt }: FigureProps) {
  const t = useTranslations('Figures.timeline');
  const [chosen, setChosen] = useState<EventName>('neuron');
  const [title, text] = [t(`events.${chosen}.title`), t(`events.${chosen}.text`)];
  return (
    <LiveFrame name="timeline" alt={alt} onReset={() => setChosen('neuron')} spoken={`${title}. ${text}`}>
      <Drawing alt={t('drawing')} width={420} height={188}>
        <Powers />
        {events.map((event, i) => (
          <Mark key={event.name} event={event} index={i} lit={event.name === chosen} />
        ))}
        <DragArea
          plane={plane}
          box={{ x: 0, y: 0, width: 420, height: 188 }}
          onDrag={(at) => setChosen(nearest(at.x).name)}
        />
      </Drawing>
      <p className="text-center text-muted text-sm">{t('bars')}</p>
      <Choices
        label={t('choose')}
        of={events.map(({ name, year }) => ({ id: name, name: <Shown name={name} value={year} /> }))}
        chosen={chosen}
        onChoose={setChosen}
        centred
      />
      <p className="min-h-[9em] sm:min-h-[6em]" data-shown>
        <b className="block font-semibold">{title}</b>
        {text}
      </p>
    </LiveFrame>
  );
}

/** The time, and a fine line for each thousandfold of parameters. */
function Powers() {
  return (
    <g>
      {powers.map((power) => (
        <g key={power}>
          <path
            d={`M${plane.left} ${round(plane.py(power))}H${plane.right}`}
            stroke={muted}
            strokeWidth={0.75}
            opacity={0.35}
          />
          <text
            x={plane.left - 7}
            y={round(plane.py(power) + 4)}
            fill={muted}
            stroke="none"
            fontSize={13}
            textAnchor="end"
            fontFamily="KaTeX_Main, 'Times New Roman', serif"
          >
            10
            <tspan dy={-5} fontSize={10}>
              {power}
            </tspan>
          </text>
        </g>
      ))}
      <path d={`M${plane.left} ${plane.bottom}H${plane.right + 8}`} stroke={muted} />
    </g>
  );
}

function Mark({ event, index, lit }: { event: Event; index: number; lit: boolean }) {
  const x = round(plane.px(event.year));
  const top = 'parameters' in event ? round(plane.py(Math.log10(event.parameters))) : plane.bottom;
  return (
    <g>
      {top < plane.bottom && (
        <rect
          x={x - 4.5}
          y={top}
          width={9}
          height={round(plane.bottom - top)}
          rx={1.5}
          fill={lit ? forward : forwardSoft}
          stroke={forward}
          strokeWidth={1.25}
        />
      )}
      <path d={`M${x} ${plane.bottom}V${yearLine(index) - 12}`} stroke={lit ? forward : muted} strokeWidth={1} />
      <circle
        cx={x}
        cy={plane.bottom}
        r={lit ? 6.5 : 4.5}
        fill={lit ? forward : 'var(--color-card)'}
        stroke={lit ? forward : muted}
        strokeWidth={1.75}
      />
      <text
        x={aside(index) ? x + 6 : x}
        y={yearLine(index)}
        fill={lit ? forward : ink}
        stroke="none"
        fontSize={13}
        fontWeight={lit ? 600 : 400}
        textAnchor={aside(index) ? 'end' : 'middle'}
        fontFamily="var(--font-sans)"
        className="tabular-nums"
      >
        {event.year}
      </text>
    </g>
  );
}
