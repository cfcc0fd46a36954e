// What the benches of load print: rows in columns, and figures beside what they should be.

/** Text in columns, those after the first to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Milliseconds, to three digits or so. */
export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** @returns a row of a table: the figure, its bound, and whether it holds */
export const goal = (name: string, value: number, unit: string, atMost: number): string[] => [
  name,
  `${ms(value)} ${unit}`,
  `≤ ${atMost} ${unit}`,
  value <= atMost ? '✓' : '✗',
];
