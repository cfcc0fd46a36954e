'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/button.tsx';
import type { FigureProps } from '#components/figures/drawing.tsx';
import { Choices } from '#components/figures/parts/choices.tsx';
import { FallingLoss } from '#components/figures/parts/falling-loss.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { NumberField } from '#components/figures/parts/number-field.tsx';
import { PredictionMap } from '#components/figures/parts/prediction-map.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { short } from '#components/graph/show.ts';
import { Icon } from '#components/icon.tsx';
import { forwardPass, type Parameters } from '#exercises/network.ts';
import { type Example, meanLoss } from '#exercises/training.ts';
import { lastEpoch, rates, type SetName, setNames, sets } from './training-data.ts';
import { usePlay } from './use-play.ts';
import { useTraining } from './use-training.ts';

/** α by its place on the scale of rates. */
const initial = { e: 0, α: rates.indexOf(1), draw: 1 };

const sumOf = (x1: number, x2: number, p: Parameters) => forwardPass(x1, x2, p).zO1;

const rightOf = (data: readonly Example[], p: Parameters) =>
  data.filter(([x1, x2, y]) => sumOf(x1, x2, p) >= 0 === (y === 1)).length;

/** The 2-2-1 network in training: any epoch of any run, all of it worked out from the data set, the rate and the draw. */
export default function TrainingLive({ alt }: FigureProps) {
  const t = useTranslations('Figures.training-live');
  const { values, change, reset } = useValues(initial);
  const [set, setSet] = useState<SetName>('line');
  const { e: epoch, draw } = values;
  const rate = rates[values.α] ?? 1;
  const { run, at, busy } = useTraining({ set, rate, draw }, epoch);
  const play = usePlay(epoch, busy, change('e'));
  const { seen, unseen } = sets[run.choice.set];
  const past = run.after.slice(0, at + 1);
  const p = past.at(-1) ?? past[0];
  if (!p) return null;
  const losses = past.map((each) => meanLoss(seen, each));
  const unseenLosses = past.map((each) => meanLoss(unseen, each));
  const numbers = {
    loss: losses.at(-1) ?? 0,
    right: rightOf(seen, p),
    unseen_loss: unseenLosses.at(-1) ?? 0,
    unseen_right: rightOf(unseen, p),
  };
  const told = {
    epoch: at,
    loss: short(numbers.loss),
    right: numbers.right,
    total: seen.length,
    unseenLoss: short(numbers.unseen_loss),
    unseenRight: numbers.unseen_right,
    unseenTotal: unseen.length,
  };
  const begin = (name: SetName) => {
    play.stop();
    setSet(name);
    change('e')(0);
  };
  return (
    <LiveFrame
      name="training-live"
      alt={alt}
      spoken={t('spoken', told)}
      onReset={() => {
        begin('line');
        reset();
      }}
    >
      <SetChoice set={set} onChoose={begin} />
      <div className="live-halves items-start" aria-busy={busy}>
        <PredictionMap alt={t('map', told)} predict={(x1, x2) => sumOf(x1, x2, p)} seen={seen} unseen={unseen} />
        <div className="grid gap-3">
          <FallingLoss
            alt={t('curve', { ...told, first: short(losses[0] ?? 0) })}
            seen={losses}
            unseen={unseenLosses}
            onDrag={(to) => {
              play.stop();
              change('e')(to);
            }}
          />
          <Numbers numbers={numbers} totals={[seen.length, unseen.length]} />
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button-primary" onClick={play.toggle}>
          <Icon name={play.on ? 'pause' : 'play'} />
          {t(play.on ? 'pause' : 'train')}
        </button>
        <Button type="button" className="button" off={epoch >= lastEpoch} onClick={play.step}>
          {t('step')}
        </Button>
      </div>
      <div className="live-controls [&_.live-slider]:grid-cols-[7.5rem_minmax(0,1fr)_2.5rem]">
        <Slider name="e" label={t('epoch')} value={epoch} min={0} max={lastEpoch} step={1} onChange={change('e')} />
        <Slider
          name="α"
          label={t('rate')}
          value={values.α}
          text={short(rate)}
          min={0}
          max={rates.length - 1}
          step={1}
          onChange={change('α')}
        />
        <NumberField name="draw" label={t('draw')} value={draw} step={1} onChange={change('draw')} />
      </div>
    </LiveFrame>
  );
}

function SetChoice({ set, onChoose }: { set: SetName; onChoose: (set: SetName) => void }) {
  const t = useTranslations('Figures.training-live.sets');
  return (
    <div className="grid gap-2">
      <Choices
        label={t('choose')}
        of={setNames.map((each) => ({ id: each, name: t(`${each}.name`) }))}
        chosen={set}
        onChoose={onChoose}
        input="set"
      />
      <p data-shown>{t(`${set}.text`)}</p>
    </div>
  );
}

interface NumbersProps {
  readonly numbers: Readonly<Record<'loss' | 'right' | 'unseen_loss' | 'unseen_right', number>>;
  readonly totals: readonly [seen: number, unseen: number];
}

/** The two curves' last values and who is told right; its head says what is drawn how. */
function Numbers({ numbers, totals }: NumbersProps) {
  const t = useTranslations('Figures.training-live');
  const of = (name: 'right' | 'unseen_right', total: number) =>
    t.rich('of', { total, right: () => <Shown name={name} value={numbers[name]} /> });
  return (
    <table className="w-full text-sm tabular-nums [&_td]:px-0 [&_th]:px-0 [&_td]:py-1 [&_th]:py-1 [&_td]:align-middle [&_th]:align-middle">
      <thead>
        <tr>
          <td />
          <th scope="col" className="text-right font-medium text-forward">
            <Sign /> {t('seen')}
          </th>
          <th scope="col" className="text-right font-medium">
            <Sign square /> {t('unseen')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="text-left font-normal text-muted">
            {t('loss')}
          </th>
          <td className="text-right text-forward">
            <Shown name="loss" value={numbers.loss} />
          </td>
          <td className="text-right">
            <Shown name="unseen_loss" value={numbers.unseen_loss} />
          </td>
        </tr>
        <tr>
          <th scope="row" className="text-left font-normal text-muted">
            {t('right')}
          </th>
          <td className="text-right">{of('right', totals[0])}</td>
          <td className="text-right">{of('unseen_right', totals[1])}</td>
        </tr>
      </tbody>
    </table>
  );
}

const Sign = ({ square = false }: { square?: boolean }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true" className="inline-block size-3 align-baseline" fill="none">
    {square ? (
      <rect x={1.5} y={1.5} width={9} height={9} stroke="currentColor" strokeWidth={1.5} />
    ) : (
      <circle cx={6} cy={6} r={5} fill="currentColor" />
    )}
  </svg>
);
