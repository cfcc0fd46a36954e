'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  Arrow,
  backward,
  backwardSoft,
  Drawing,
  type FigureProps,
  Formula,
  muted,
  round,
} from '#components/figures/drawing.tsx';
import { Choices } from '#components/figures/parts/choices.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { type Activation, activations, gradientNorms, mostLayers } from '#components/figures/parts/layer-stack.ts';
import { planeOf } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { short } from '#components/graph/show.ts';

const names = Object.keys(activations) as Activation[];

/** Powers of ten; what is smaller or larger stays at the edge, the numbers go on. */
const powers: readonly number[] = [-8, -6, -4, -2, 0, 2];
const plane = planeOf([0.5, mostLayers + 0.5], [-8, 2.6], { left: 52, right: 400, top: 26, bottom: 214 });

/** The gradient of each layer of a stack that gets deeper, on a logarithmic scale, for the three activation functions. */
export default function DepthAndGradients({ alt }: FigureProps) {
  const t = useTranslations('Figures.depth-and-gradients');
  const { values, change, reset } = useValues({ n: 8, s: 1.4 });
  const [chosen, setChosen] = useState<Activation>('sigmoid');
  const norms = names.map((name) => [name, gradientNorms(values.n, values.s, name)] as const);
  const bars = norms.find(([name]) => name === chosen)?.[1] ?? [];
  const said = { name: t(`names.${chosen}`), depth: values.n };
  const spoken = t('spoken', { ...said, first: short(bars[0] ?? 0), last: short(bars.at(-1) ?? 0) });
  const resetAll = () => {
    reset();
    setChosen('sigmoid');
  };
  return (
    <LiveFrame name="depth-and-gradients" alt={alt} onReset={resetAll} spoken={spoken}>
      <Choices
        label={t('choose')}
        of={names.map((name) => ({ id: name, name: t(`names.${name}`) }))}
        chosen={chosen}
        onChoose={setChosen}
        centred
      />
      <Drawing alt={t('drawing', said)} width={420} height={262}>
        <Decades />
        <Bars norms={bars} />
      </Drawing>
      <p className="min-h-[4.5em] sm:min-h-[3em]" data-shown>
        {t(`why.${chosen}`)}
      </p>
      <Ends norms={norms} chosen={chosen} depth={values.n} />
      <div className="live-controls">
        <Slider name="n" label={t('depth')} value={values.n} min={2} max={mostLayers} step={1} onChange={change('n')} />
        <Slider name="s" label={t('scale')} value={values.s} min={0.8} max={2} step={0.1} onChange={change('s')} />
      </div>
    </LiveFrame>
  );
}

/** A line for every second power of ten; that of 1 stands out. */
function Decades() {
  return powers.map((power) => {
    const y = plane.py(power);
    return (
      <g key={power}>
        <path
          d={`M${plane.left} ${y}H${plane.right}`}
          stroke={muted}
          strokeWidth={power === 0 ? 1.25 : 0.75}
          opacity={power === 0 ? 0.9 : 0.35}
        />
        <text
          x={plane.left - 8}
          y={y + 4}
          fill={muted}
          stroke="none"
          fontSize={13}
          textAnchor="end"
          fontFamily="KaTeX_Main, 'Times New Roman', serif"
        >
          {power === 0 ? (
            '1'
          ) : (
            <>
              10
              <tspan dy={-5} fontSize={10}>
                {`${power}`.replace('-', '−')}
              </tspan>
            </>
          )}
        </text>
      </g>
    );
  });
}

/** A bar for each layer with its number below; the gradients come in from the right, where the loss is. */
function Bars({ norms }: { norms: readonly number[] }) {
  const { py, bottom, left, right } = plane;
  const [low, high] = plane.y;
  const top = (norm: number) => py(Math.min(high, Math.max(low + 0.06, Math.log10(norm))));
  const spacing = (right - left) / norms.length;
  const at = (layer: number) => left + spacing * (layer + 0.5);
  const half = Math.min(15, spacing * 0.36);
  return (
    <g>
      {norms.map((norm, layer) => (
        <g key={at(layer)}>
          <rect
            x={round(at(layer) - half)}
            y={round(top(norm))}
            width={round(2 * half)}
            height={round(bottom - top(norm))}
            rx={2}
            fill={backwardSoft}
            stroke={backward}
          />
          <Formula x={round(at(layer))} y={bottom + 18} size={14}>
            {String(layer + 1)}
          </Formula>
        </g>
      ))}
      <Arrow from={[right, bottom + 34]} to={[left, bottom + 34]} color={backward} />
      <Formula x={right + 12} y={bottom + 39} color={backward}>
        L
      </Formula>
      <Formula x={left - 12} y={bottom + 39}>
        x
      </Formula>
      <Formula x={left} y={16} size={15} color={backward} anchor="start">
        ‖∂L/∂w‖
      </Formula>
    </g>
  );
}

interface EndsProps {
  readonly norms: readonly (readonly [Activation, readonly number[]])[];
  readonly chosen: Activation;
  readonly depth: number;
}

/** What arrives at the first layer beside what the last one has. */
function Ends({ norms, chosen, depth }: EndsProps) {
  const t = useTranslations('Figures.depth-and-gradients');
  return (
    <table className="text-sm tabular-nums">
      <thead>
        <tr>
          <th scope="col" className="px-1.5 text-start sm:px-3">
            {t('activation')}
          </th>
          <th scope="col" className="whitespace-nowrap px-1.5 text-end sm:px-3">
            {t('layer', { number: 1 })}
          </th>
          <th scope="col" className="whitespace-nowrap px-1.5 text-end sm:px-3">
            {t('layer', { number: depth })}
          </th>
          <th scope="col" className="whitespace-nowrap px-1.5 text-end sm:px-3">
            {t('left')}
          </th>
        </tr>
      </thead>
      <tbody>
        {norms.map(([name, all]) => {
          const [first = Number.NaN, last = Number.NaN] = [all[0], all.at(-1)];
          return (
            <tr key={name} className={name === chosen ? 'font-semibold text-backward' : ''}>
              <th scope="row" className="px-1.5 text-start align-baseline text-inherit sm:px-3">
                {t(`names.${name}`)}
              </th>
              <td className="px-1.5 text-end sm:px-3">
                <Shown name={`${name}-first`} value={first} />
              </td>
              <td className="px-1.5 text-end sm:px-3">
                <Shown name={`${name}-last`} value={last} />
              </td>
              <td className="px-1.5 text-end sm:px-3">
                <Shown name={`${name}-left`} value={first / last} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
