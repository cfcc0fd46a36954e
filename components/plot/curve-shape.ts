/** A function of one number at points in order: the right values, and the learner's, null where there is none. */
export interface CurvePoints {
  readonly x: readonly number[];
  readonly expected: readonly number[];
  readonly actual: readonly (number | null)[];
}

export interface Deviation {
  readonly x: number;
  readonly expected: number;
  readonly actual: number;
  readonly delta: number;
}

export interface Summary {
  /** Where the two are farthest apart, when anywhere by more than is allowed. */
  readonly largest: Deviation | null;
  readonly gaps: number;
  /** Part of the learner's curve lies beyond what is shown. */
  readonly outside: boolean;
  /** The difference allowed where it is largest. */
  readonly allowed: number;
}

type Tolerance = { readonly rtol: number; readonly atol: number };
type Range = readonly [from: number, to: number];

const finite = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null && Number.isFinite(value));

/** The right curve in full, and of the learner's as much as does not make that one flat. */
export function rangeOf({ expected, actual }: CurvePoints): Range {
  const [low, high] = [Math.min(...expected), Math.max(...expected)];
  const room = high - low || 1;
  const own = finite(actual);
  const from = Math.max(Math.min(low, ...own), low - room);
  const to = Math.min(Math.max(high, ...own), high + room);
  const pad = (to - from || 1) * 0.08;
  return [from - pad, to + pad];
}

const allowedFor = (a: number, b: number, { atol, rtol }: Tolerance) =>
  atol + rtol * Math.max(Math.abs(a), Math.abs(b));

export function summaryOf(points: CurvePoints, tolerance: Tolerance): Summary {
  const { x, expected, actual } = points;
  const [from, to] = rangeOf(points);
  let largest: Deviation | null = null;
  for (const [i, right] of expected.entries()) {
    const own = actual[i];
    if (typeof own !== 'number') continue;
    const delta = Math.abs(own - right);
    if (delta <= allowedFor(own, right, tolerance) || delta <= (largest?.delta ?? 0)) continue;
    largest = { x: x[i] ?? 0, expected: right, actual: own, delta };
  }
  const size = Math.max(...expected.map(Math.abs));
  return {
    largest,
    gaps: actual.length - finite(actual).length,
    outside: finite(actual).some((value) => value < from || value > to),
    allowed: allowedFor(size, size, tolerance),
  };
}

/** Round numbers in a range, about five of them. */
export function ticksOf([from, to]: Range): number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  // Steps below 1 as quotients, or 0.3 would come out as 0.30000000000000004.
  return Array.from({ length: count }, (_, i) => (step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step));
}

/** Runs of neighbouring points that have a value, as places in the list. */
export function stretches(actual: readonly (number | null)[]): number[][] {
  const found: number[][] = [];
  for (const [i, value] of actual.entries()) {
    if (value === null || !Number.isFinite(value)) continue;
    const last = found.at(-1);
    if (last?.at(-1) === i - 1 && i > 0) last?.push(i);
    else found.push([i]);
  }
  return found;
}

/** From numbers to pixels. What lies far beyond the picture is brought near, or a browser could not draw it. */
export function scale([from, to]: Range, [start, end]: Range): (value: number) => number {
  const span = to - from || 1;
  return (value) => {
    const near = Math.min(Math.max(value, from - span), to + span);
    return Math.round((start + ((near - from) / span) * (end - start)) * 10) / 10;
  };
}
