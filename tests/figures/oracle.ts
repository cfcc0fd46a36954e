/** What a figure should show, worked out from what its reader has set. Each live figure has one in tests/figures/<name>.ts. */
export type Oracle = (inputs: Readonly<Record<string, number>>) => Readonly<Record<string, number>>;

/** What stands in a figure: the values of its inputs (`data-input`) and its numbers as text (`data-quantity`). */
export interface Reading {
  readonly inputs: Readonly<Record<string, number>>;
  readonly shown: Readonly<Record<string, string>>;
}

const numberIn = (text: string) => Number(text.replace('−', '-').replace('∞', 'Infinity'));

/** Every number that a figure shows otherwise than the oracle, or lacks, or shows besides; four digits count. */
export function faultsOf({ inputs, shown }: Reading, oracle: Oracle): string[] {
  const expected = oracle(inputs);
  const at = JSON.stringify(inputs);
  const names = [...new Set([...Object.keys(expected), ...Object.keys(shown)])];
  return names.flatMap((name) => {
    const right = expected[name];
    const text = shown[name];
    if (right === undefined) return [`${name} is shown, but the oracle does not know it`];
    if (text === undefined) return [`${name} is not shown`];
    const close = Math.abs(numberIn(text) - right) <= 5.1e-4 * Math.abs(right) + 1e-12;
    return close ? [] : [`${name} is ${right}, but the figure shows ${text} at ${at}`];
  });
}

/** An input by its name; a figure without it is not the one that was meant. */
export function from(inputs: Readonly<Record<string, number>>) {
  return (name: string): number => {
    const value = inputs[name];
    if (value === undefined) throw new Error(`The figure has no input ${name}`);
    return value;
  };
}
