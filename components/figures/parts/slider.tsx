import { type ReactNode, useId } from 'react';
import { Name } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';

interface Props {
  /** Of the quantity, as in formulas: `w1`. */
  readonly name: string;
  /** What it is, in a word or two. */
  readonly label?: ReactNode;
  readonly value: number;
  /** What the value stands for, where it is only a place on a scale. */
  readonly text?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A quantity that is set by sliding or with the arrow keys: its name, the slider, its value. */
export function Slider({ name, label, value, text = short(value), min, max, step, onChange }: Props) {
  const id = useId();
  return (
    <div className="live-slider">
      <label htmlFor={id}>
        <Name name={name} />
        {label && <span className="ml-1.5 text-muted">{label}</span>}
      </label>
      <input
        id={id}
        type="range"
        data-input={name}
        value={value}
        aria-valuetext={text}
        {...{ min, max, step }}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <span className="live-value" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
