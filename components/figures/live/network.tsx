'use client';

import { useTranslations } from 'next-intl';
import type { FigureProps } from '#components/figures/drawing.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { NetworkDrawing } from '#components/figures/parts/network-drawing.tsx';
import { NumberField } from '#components/figures/parts/number-field.tsx';
import { Quantity, Shown } from '#components/figures/parts/quantity.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { Name } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';
import { courseParameters, courseScales, parametersFrom } from '#exercises/network.ts';
import { networkGraph } from '#exercises/network-graph.ts';
import { abs, div, sub } from '#grader/autograd/value.ts';

const { weight, height } = courseScales;
const initial = { weight: weight.example, height: height.example, y: 1, ...courseParameters };

/** A row for each neuron. */
const parameters = ['w1', 'w2', 'b1', 'w3', 'w4', 'b2', 'w5', 'w6', 'b3'] as const;

const standardised = (value: number, { mean, deviation }: { mean: number; deviation: number }) =>
  div(sub(value, mean), deviation);

/** The 2-2-1 network from kilograms and centimetres to the prediction and its absolute loss, every number open to change. */
export default function Network({ alt }: FigureProps) {
  const t = useTranslations('Figures.network');
  const { values, change, reset } = useValues(initial);
  const x1 = standardised(values.weight, weight);
  const x2 = standardised(values.height, height);
  const { h1, h2, o1 } = networkGraph(
    x1,
    x2,
    parametersFrom((key) => values[key]),
  );
  const loss = abs(sub(values.y, o1)).data;
  const spoken = t('spoken', { o1: short(o1.data), loss: short(loss) });
  return (
    <LiveFrame name="network" alt={alt} onReset={reset} spoken={spoken}>
      <NetworkDrawing
        alt={spoken}
        values={{ x1: x1.data, x2: x2.data, h1: h1.data, h2: h2.data, o1: o1.data }}
        weights={values}
      />
      <div className="live-controls two-columns">
        <NumberField
          name="weight"
          label={t('weight')}
          unit="kg"
          value={values.weight}
          step={1}
          onChange={change('weight')}
        />
        <Standardised name="x1" of={values.weight} scale={weight} value={x1.data} />
        <NumberField
          name="height"
          label={t('height')}
          unit="cm"
          value={values.height}
          step={1}
          onChange={change('height')}
        />
        <Standardised name="x2" of={values.height} scale={height} value={x2.data} />
      </div>
      <fieldset className="live-parameters">
        <legend>{t('parameters')}</legend>
        {parameters.map((key) => (
          <NumberField key={key} name={key} value={values[key]} step={0.1} onChange={change(key)} />
        ))}
      </fieldset>
      <div className="live-sums sm:grid-cols-3">
        <Quantity name="h1" value={h1.data} />
        <Quantity name="h2" value={h2.data} />
        <Quantity name="o1" value={o1.data} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <NumberField name="y" label={t('label')} value={values.y} step={1} onChange={change('y')} />
        <span>
          {t('loss')} |<Name name="y" /> − <Name name="o1" />| = <Shown name="loss" value={loss} />
        </span>
      </div>
    </LiveFrame>
  );
}

interface StandardisedProps {
  readonly name: string;
  readonly of: number;
  readonly scale: { readonly mean: number; readonly deviation: number };
  readonly value: number;
}

/** The step from a measured number to one that a network likes. */
function Standardised({ name, of, scale, value }: StandardisedProps) {
  return (
    <span className="self-center tabular-nums">
      <Name name={name} /> = ({short(of)} − {scale.mean}) / {scale.deviation} ={' '}
      <span className="text-forward">
        <Shown name={name} value={value} />
      </span>
    </span>
  );
}
