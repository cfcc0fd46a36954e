'use client';

import { useTranslations } from 'next-intl';
import { Drawing, type FigureProps, Formula, forward, ink, muted } from '#components/figures/drawing.tsx';
import { DragArea, snapped } from '#components/figures/parts/drag-area.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { Axes, planeOf } from '#components/figures/parts/plane.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { useValues } from '#components/figures/parts/use-values.ts';
import { short } from '#components/graph/show.ts';
import { Icon } from '#components/icon.tsx';
import { Scroll } from '#components/scroll.tsx';
import { log, mean, neg, square, sub } from '#grader/autograd/value.ts';

/** The lesson's four club members: what the course's network predicts for each, and whether they bought the jacket. */
const members = [
  { name: 'A', guess: 'ŷ_A', y: 1 },
  { name: 'B', guess: 'ŷ_B', y: 0 },
  { name: 'C', guess: 'ŷ_C', y: 1 },
  { name: 'D', guess: 'ŷ_D', y: 0 },
] as const;
const range = { min: 0.01, max: 0.99, step: 0.01 };
const initial = { ŷ_A: 0.87, ŷ_B: 0.94, ŷ_C: 0.79, ŷ_D: 0.61 };

/** One member's losses, and whether the guess lies on the label's side of one half. */
function judge(member: (typeof members)[number], values: typeof initial) {
  const guess = values[member.guess];
  return {
    ...member,
    value: guess,
    squared: square(sub(member.y, guess)),
    log: neg(log(member.y === 1 ? guess : sub(1, guess))),
    hit: guess > 0.5 === (member.y === 1),
  };
}
type Judged = ReturnType<typeof judge>;

/** Four predictions to set: each one's losses, their means, and the share on the right side of one half. */
export default function LossAndAccuracy({ alt }: FigureProps) {
  const t = useTranslations('Figures.loss-and-accuracy');
  const { values, change, reset } = useValues(initial);
  const judged = members.map((member) => judge(member, values));
  const means = {
    squared: mean(judged.map(({ squared }) => squared)).data,
    log: mean(judged.map((each) => each.log)).data,
    accuracy: mean(judged.map(({ hit }) => Number(hit))).data,
  };
  const spoken = t('spoken', {
    squared: short(means.squared),
    log: short(means.log),
    hits: judged.filter(({ hit }) => hit).length,
  });
  return (
    <LiveFrame name="loss-and-accuracy" alt={alt} onReset={reset} spoken={spoken}>
      <Predictions alt={spoken} judged={judged} onDrag={change} />
      <p className="flex justify-center gap-6 text-muted text-sm">
        <span>
          <Dot color={ink} /> {t('label')}
        </span>
        <span>
          <Dot color={forward} /> {t('prediction')}
        </span>
      </p>
      <div className="live-controls two-columns">
        {judged.map(({ guess, value, y }) => (
          <Slider
            key={guess}
            name={guess}
            label={t(y === 1 ? 'bought' : 'left')}
            value={value}
            {...range}
            onChange={change(guess)}
          />
        ))}
      </div>
      <Scroll className="overflow-x-auto">
        <Numbers judged={judged} means={means} />
      </Scroll>
    </LiveFrame>
  );
}

function Dot({ color }: { color: string }) {
  return <span aria-hidden="true" className="mr-1 inline-block size-2.5 rounded-full" style={{ background: color }} />;
}

const plane = planeOf([0.4, 4.6], [0, 1], { left: 40, right: 400, top: 22, bottom: 176 });

/** For each member the label, the prediction, and how far it is from the one to the other. */
interface PredictionsProps extends FigureProps {
  readonly judged: readonly Judged[];
  readonly onDrag: (guess: Judged['guess']) => (value: number) => void;
}

function Predictions({ alt, judged, onDrag }: PredictionsProps) {
  return (
    <Drawing alt={alt} width={420} height={204}>
      <Axes plane={plane} xTicks={[]} yTicks={[0.5, 1]} />
      <path d={`M${plane.left} ${plane.py(0.5)}H${plane.right}`} stroke={muted} strokeWidth={1} strokeDasharray="3 5" />
      {judged.map(({ name, guess, value, y, hit }, i) => {
        const x = plane.px(i + 1);
        return (
          <g key={name}>
            <path d={`M${x} ${plane.py(y)}V${plane.py(value)}`} stroke={forward} strokeWidth={8} opacity={0.25} />
            <circle cx={x} cy={plane.py(y)} r={5} fill={ink} stroke="none" />
            <circle cx={x} cy={plane.py(value)} r={6} fill={forward} stroke="none" />
            <Formula x={x + 13} y={plane.py(value) + 5} size={14} color={forward} anchor="start">
              {short(value)}
            </Formula>
            <Formula x={x - 9} y={plane.bottom + 22}>
              {name}
            </Formula>
            <path
              d={hit ? 'M0 5l4 4 8-9' : 'M1 0l9 9M10 0l-9 9'}
              transform={`translate(${x + 5} ${plane.bottom + 11})`}
              stroke={hit ? 'var(--color-pass)' : 'var(--color-fail)'}
              strokeWidth={2}
            />
            <DragArea
              plane={plane}
              box={{ x: x - 22, y: plane.py(value) - 18, width: 70, height: 36 }}
              along="y"
              onDrag={(at) => onDrag(guess)(snapped(at.y, range))}
            />
          </g>
        );
      })}
    </Drawing>
  );
}

interface NumbersProps {
  readonly judged: readonly Judged[];
  readonly means: Readonly<Record<'squared' | 'log' | 'accuracy', number>>;
}

/** A column for each member, and one for what becomes of all four. */
function Numbers({ judged, means }: NumbersProps) {
  const t = useTranslations('Figures.loss-and-accuracy');
  const cell = 'px-1! py-1.5! text-right! align-middle! text-[1em]!';
  const all = `${cell} font-medium`;
  return (
    <table className="text-xs! tabular-nums sm:text-sm!">
      <thead>
        <tr>
          <td className={cell} />
          {judged.map(({ name }) => (
            <th key={name} scope="col" className={cell}>
              {name}
            </th>
          ))}
          <th scope="col" className={cell}>
            {t('mean')}
          </th>
        </tr>
      </thead>
      <tbody>
        {(['squared', 'log'] as const).map((loss) => (
          <tr key={loss}>
            <th scope="row" className="px-1! align-middle! text-[1em]!">
              {t(loss)}
            </th>
            {judged.map((each) => (
              <td key={each.name} className={`${cell} text-forward`}>
                <Shown name={`${loss}${each.name}`} value={each[loss].data} />
              </td>
            ))}
            <td className={`${all} text-forward`}>
              <Shown name={loss} value={means[loss]} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="px-1! align-middle! text-[1em]!">
            {t('accuracy')}
          </th>
          {judged.map(({ name, hit }) => (
            <td key={name} className={`${cell} ${hit ? 'text-pass' : 'text-fail'}`}>
              <Icon name={hit ? 'check' : 'cross'} />
              <span className="sr-only">{t(hit ? 'hit' : 'miss')}</span>
            </td>
          ))}
          <td className={all}>
            <Shown name="accuracy" value={means.accuracy} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
