'use client';

import { type ReactNode, useId } from 'react';

interface Props<T extends string> {
  /** What is chosen here, in words. */
  readonly label: string;
  readonly of: readonly { readonly id: T; readonly name: ReactNode }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
  /** Name of the input whose value the choice is: its place. Without it the choice only says what is shown. */
  readonly input?: string;
  readonly centred?: boolean;
}

/** One of a handful, by a press or with the arrow keys. */
export function Choices<T extends string>({ label, of, chosen, onChoose, input, centred = false }: Props<T>) {
  const group = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`live-choices tabular-nums ${centred ? 'justify-center' : ''}`}
    >
      {of.map(({ id, name }, place) => (
        <label key={id}>
          <input
            type="radio"
            className="sr-only"
            name={group}
            data-choice={input}
            value={place}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}
