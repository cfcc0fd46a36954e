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

/** The factors of a chain in each case as columns of logarithms, the finest parts there are; constants come last as one. */
function columnsOf(samples: readonly Sample[], target: string): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const [i, sample] of samples.entries()) {
    for (const link of sample.chains.get(target) ?? []) {
      for (const part of link.parts ?? [link]) {
        if ('factor' in part && part.factor.kind === 'number') continue;
        const column = columns.get(part.id) ?? [];
        columns.set(part.id, column);
        column[i] = Math.log(Math.abs(part.value));
      }
    }
  }
  return columns.set(
    '1',
    samples.map(() => 1),
  );
}

/** Further off than this, ratios are no product of powers. */
const largestResidual = 1e-5;

/**
 * @param ratios learner's ÷ right derivative by `target` in each case.
 * @returns `· h1^-1 o1^0.5`, exponents in halves, or null when no such product gives the ratios.
 */
export function exponents(samples: readonly Sample[], target: string, ratios: readonly number[]): string | null {
  const logs = ratios.map((ratio) => Math.log(Math.abs(ratio)));
  const columns = columnsOf(samples, target);
  if (!logs.every(Number.isFinite) || columns.size + 2 > samples.length) return null;
  const all = [...columns.values()];
  const found = solve(
    all.map((a) => all.map((b) => dot(a, b))),
    all.map((a) => dot(a, logs)),
  );
  if (!found) return null;
  const halves = found.map((exponent, i) => (i === all.length - 1 ? exponent : Math.round(exponent * 2) / 2));
  const fits = logs.every(
    (log, i) =>
      Math.abs(
        log -
          dot(
            halves,
            all.map((column) => column[i] ?? 0),
          ),
      ) < largestResidual,
  );
  if (!fits) return null;
  const powers = [...columns.keys()].slice(0, -1).map((id, i) => (halves[i] ? ` ${id}^${halves[i]}` : ''));
  return `·${powers.join('')} ${Number(Math.exp(halves.at(-1) ?? 0).toPrecision(3))}`;
}
