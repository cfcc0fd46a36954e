/**
 * @file What unexplained wrong answers look like, as a short text: the same wrong idea gives the same text whatever the
 * seed, so that an author can count ideas that have no name yet. Reads `backprop-w1: ÷ like h1^-0.5` or `h1: = z_h1; o1: > 1`.
 */
import { candidatesOf } from '#grader/diagnose/changes.ts';
import { exponents } from '#grader/diagnose/exponents.ts';
import { gradientOf, type Sample, samplesOf, targetsOf } from '#grader/diagnose/samples.ts';
import type { Exercise, Tolerance } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import type { CaseReport, Path } from '#grader/report.ts';

/** The numbers at one place of the answer, case by case. */
interface Slot {
  readonly expected: readonly number[];
  readonly actual: readonly number[];
}

const near = (a: number, b: number, { rtol, atol }: Tolerance) =>
  Math.abs(a - b) <= atol + rtol * Math.max(Math.abs(a), Math.abs(b));

const allNear = (a: readonly number[], b: readonly number[], tolerance: Tolerance) =>
  a.length > 0 && a.length === b.length && a.every((value, i) => near(value, b[i] ?? Number.NaN, tolerance));

/** Places in lists are one place: `['losses', 3]` → `losses.*`. */
const placeOf = (path: Path) => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.') || 'answer';

function* numbersIn(value: Plain, path: Path): Generator<readonly [Path, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* numbersIn(item, [...path, i]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* numbersIn(item, [...path, key]);
  }
}

function slotsOf(cases: readonly CaseReport[]): Map<string, Slot> {
  const slots = new Map<string, { expected: number[]; actual: number[] }>();
  for (const { expected, output } of cases) {
    const actual = new Map([...numbersIn(output ?? null, [])].map(([path, value]) => [path.join('\0'), value]));
    for (const [path, value] of numbersIn(expected, [])) {
      const found = actual.get(path.join('\0'));
      if (found === undefined) continue;
      const slot = slots.get(placeOf(path)) ?? { expected: [], actual: [] };
      slots.set(placeOf(path), slot);
      slot.expected.push(value);
      slot.actual.push(found);
    }
  }
  return slots;
}

const short = (value: number) => String(Number(value.toPrecision(3)));

function constantOf(values: readonly number[], tolerance: Tolerance): string | null {
  const [first] = values;
  const same = first !== undefined && values.every((value) => near(value, first, tolerance));
  return same && Number.isFinite(first) ? short(first) : null;
}

const families: Readonly<Record<string, (right: number) => number>> = {
  '1-right': (right) => 1 - right,
  'right^2': (right) => right ** 2,
  '1/right': (right) => 1 / right,
  '|right|': Math.abs,
  'sqrt|right|': (right) => Math.sqrt(Math.abs(right)),
  'sign(right)': Math.sign,
};

/** Only a few decimals kept: 0.4173 where 0.41730215 is right. */
function roundedTo({ expected, actual }: Slot): string | null {
  const decimals = [1, 2, 3, 4, 5, 6, 7, 8].find((digits) =>
    actual.every((value, i) => Math.abs(value - Number((expected[i] ?? 0).toFixed(digits))) < 1e-12),
  );
  return decimals === undefined ? null : `rounded to ${decimals}`;
}

/** Answers that have to do with the right ones in a simple way, or with another number of the exercise. */
function simpleRelation(
  slot: Slot,
  named: ReadonlyMap<string, readonly number[]>,
  tolerance: Tolerance,
): string | null {
  const { expected, actual } = slot;
  const constant = constantOf(actual, tolerance);
  if (constant !== null) return `= ${constant}`;
  const ratio = constantOf(
    actual.map((value, i) => value / (expected[i] ?? 0)),
    tolerance,
  );
  if (ratio !== null) return `= ${ratio}·right`;
  const difference = constantOf(
    actual.map((value, i) => value - (expected[i] ?? 0)),
    tolerance,
  );
  if (difference !== null) return `= right+${difference}`;
  const family = Object.entries(families).find(([, of]) => allNear(expected.map(of), actual, tolerance));
  if (family) return `= ${family[0]}`;
  const same = [...named].find(([, values]) => allNear(values, actual, tolerance));
  return same ? `= ${same[0]}` : roundedTo(slot);
}

const extent = (test: (value: number, i: number) => boolean, values: readonly number[]) =>
  values.every(test) ? 'all' : values.some(test) ? 'some' : 'none';

/** What can still be said of numbers without a pattern: their side and their sign, and in how many cases they are wrong. */
function coarseRelation({ expected, actual }: Slot, tolerance: Tolerance): string {
  const right = (i: number) => expected[i] ?? 0;
  const wrong = extent((value, i) => !near(value, right(i), tolerance), actual);
  const flipped = extent((value, i) => value * right(i) < 0, actual);
  const outside = extent((value, i) => Math.abs(value) > Math.abs(right(i)) * (1 + tolerance.rtol), actual);
  return `wrong ${wrong}, flipped ${flipped}, larger ${outside}`;
}

function numberRelations(
  exercise: Exercise,
  cases: readonly CaseReport[],
  samples: readonly Sample[] | null,
): string[] {
  const { tolerance } = exercise;
  const named = samples ? new Map([...candidatesOf(samples)].map(([id, { values }]) => [id, [...values]])) : new Map();
  const slots = slotsOf(cases);
  for (const [place, { expected }] of slots) named.set(`right ${place}`, expected);
  for (const [i, name] of exercise.parameters.entries()) {
    const inputs = cases.map(({ input }) => input[i]).filter((value) => typeof value === 'number');
    if (inputs.length === cases.length) named.set(name, inputs);
  }
  return [...slots].flatMap(([place, slot]) => {
    if (allNear(slot.expected, slot.actual, tolerance)) return [];
    const product = samples && slot.actual.length === cases.length ? productOf(samples, place, slot) : null;
    const relation = simpleRelation(slot, named, tolerance) ?? product ?? coarseRelation(slot, tolerance);
    return [`${place}: ${relation}`];
  });
}

/** Which powers of the chain's factors learner's ÷ right is, where it is such a product at all. */
function productOf(samples: readonly Sample[], place: string, { actual }: Slot): string | null {
  const graph = samples[0]?.graph;
  if (!graph) return null;
  const target = place === 'answer' ? (targetsOf(graph).targets[0] ?? '') : place;
  const ratios = samples.map((sample, i) => {
    const rate = sample.graph.answer.kind === 'update' ? sample.graph.answer.rate.data : null;
    const start = sample.graph.variables[target]?.data ?? 0;
    const gradient = gradientOf(sample, target);
    return rate === null ? (actual[i] ?? 0) / gradient : (start - (actual[i] ?? 0)) / (rate * gradient);
  });
  return exponents(samples, target, ratios);
}

/** What is wrong with an answer's shape: kinds, keys, lengths. */
function shapeFaults(cases: readonly CaseReport[]): string[] {
  const faults = cases.flatMap(({ differences }) =>
    differences.flatMap((each) => {
      if (each.code === 'value') return [];
      const detail = each.code === 'kind' ? ` ${each.expected}>${each.actual}` : '';
      return [`${placeOf(each.path)}: ${each.code}${detail}`];
    }),
  );
  return [...new Set(faults)].sort();
}

/**
 * @param cases all judged cases of a submission that is wrong for no reason known.
 * @returns at most 300 characters, beginning with the exercise's slug.
 */
export function signatureOf(exercise: Exercise, cases: readonly CaseReport[]): string {
  const samples = samplesOf(exercise, cases);
  const parts = [...shapeFaults(cases), ...numberRelations(exercise, cases, samples)];
  return `${exercise.slug}: ${parts.join('; ')}`.slice(0, 300);
}
