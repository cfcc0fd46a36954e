import { useState } from 'react';

/** The numbers that a figure's reader can change, by name. */
export function useValues<Name extends string>(initial: Readonly<Record<Name, number>>) {
  const [values, setValues] = useState(initial);
  return {
    values,
    /** For a slider's or field's `onChange`. */
    change: (name: Name) => (value: number) => setValues((before) => ({ ...before, [name]: value })),
    reset: () => setValues(initial),
  };
}
