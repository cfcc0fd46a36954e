/** @file Fits a product of powers to ratios: linear least squares on logarithms. */
import type { Sample } from '#grader/diagnose/samples.ts';

/** Solves A·x = b by Gaussian elimination with pivoting. @returns null when A is singular, as far as doubles tell. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column);
    const pivot = rest.reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    if (Math.abs(pivot[column] ?? 0) < 1e-10) return null;
    const at = rows.indexOf(pivot);
    [rows[column], rows[at]] = [pivot, rows[column] ?? pivot];
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** The factors of the chain to `target` in each case, the finest parts there are, plain numbers left out. */
export function factorsOf(samples: readonly Sample[], target: string): Map<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (const [i, sample] of samples.entries()) {
    for (const link of sample.chains.get(target) ?? []) {
      for (const part of link.parts ?? [link]) {
        if ('factor' in part && part.factor.kind === 'number') continue;
        const column = columns.get(part.id) ?? [];
        columns.set(part.id, column);
        column[i] = part.value;
      }
    }
  }
  return columns;
}

/** Further off than this, numbers are no product of powers. */
const largestResidual = 1e-5;

/**
 * Which product of powers of the columns the values are, signs aside.
 * @returns `h1^-1 o1^0.5 2`, exponents in halves, a constant last; null when the values are no such product.
 */
export function powerLaw(columns: ReadonlyMap<string, readonly number[]>, values: readonly number[]): string | null {
  const logs = values.map((value) => Math.log(Math.abs(value)));
  const known = [...columns.values()].map((column) => column.map((value) => Math.log(Math.abs(value))));
  const all = [...known, values.map(() => 1)];
  if (all.length + 2 > values.length || ![...all.flat(), ...logs].every(Number.isFinite)) return null;
  const found = solve(
    all.map((a) => all.map((b) => dot(a, b))),
    all.map((a) => dot(a, logs)),
  );
  if (!found) return null;
  const constant = found.pop() ?? 0;
  const halves = [...found.map((exponent) => Math.round(exponent * 2) / 2), constant];
  const residuals = logs.map((log, i) => {
    const row = all.map((column) => column[i] ?? 0);
    return Math.abs(log - dot(halves, row));
  });
  if (Math.max(...residuals) > largestResidual) return null;
  const powers = [...columns.keys()].map((id, i) => (halves[i] ? `${id}^${halves[i]}` : ''));
  return [...powers.filter(Boolean), Number(Math.exp(constant).toPrecision(3))].join(' ');
}
