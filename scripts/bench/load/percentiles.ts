// Figures of many measurements.

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** The smallest value that at least this share of the sorted values do not exceed; NaN of none. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const [p50 = NaN, p95 = NaN, p99 = NaN, worst = NaN] = [0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share));
  return { p50, p95, p99, worst };
}
