import { type ReactNode, useId, useState } from 'react';
import { Name } from '#components/graph/maths.tsx';

interface Props {
  /** Of the quantity, as in formulas: `w1`. */
  readonly name: string;
  /** Stands in place of the name. */
  readonly label?: ReactNode;
  readonly unit?: string;
  readonly value: number;
  readonly step: number;
  /** Gets numbers only: while something half-typed stands in the field, nothing changes. */
  readonly onChange: (value: number) => void;
}

/** No more than a figure can draw. */
const largest = 1e6;

/** A quantity that is typed, or changed in steps with the arrow keys. */
export function NumberField({ name, label, unit, value, step, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const type = (text: string) => {
    setDraft(text);
    const number = Number(text);
    if (text.trim() !== '' && Math.abs(number) <= largest) onChange(number);
  };
  return (
    <div className="live-field">
      <label htmlFor={id}>{label ?? <Name name={name} />}</label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        data-input={name}
        // What was typed stays as it was typed ("1.", "-") until it is something else than the value.
        value={
          draft !== null && (Number(draft) === value || Number.isNaN(Number(draft)) || draft === '') ? draft : value
        }
        step={step}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
      {unit && <span className="text-muted text-sm">{unit}</span>}
    </div>
  );
}
