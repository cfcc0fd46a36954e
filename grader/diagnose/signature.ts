/**
 * @file What unexplained wrong answers look like, as a short text: the same wrong idea gives the same text whatever the
 * seed, so that an author can count ideas that have no name yet. Reads
 * `forward-pass: h1: = right z_h1; o1: unlike` or `backprop-w1: answer: = right · value:h1^-0.5 3`.
 */
import { candidatesOf } from '#grader/diagnose/changes.ts';
import { factorsOf, powerLaw } from '#grader/diagnose/power-law.ts';
import { gradientOf, type Sample, targetsOf } from '#grader/diagnose/samples.ts';
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

/** Keys that only some cases have, such as names of features, are one place too: `['weights', 'evening']` → `weights.*`. */
function placesOf(cases: readonly CaseReport[]): (path: Path) => string {
  const counts = new Map<string, number>();
  for (const { expected } of cases) {
    const found = new Set([...numbersIn(expected, [])].map(([path]) => placeOf(path)));
    for (const place of found) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return (path) => {
    const place = placeOf(path);
    return counts.get(place) === cases.length ? place : placeOf([...path.slice(0, -1), 0]);
  };
}

function slotsOf(cases: readonly CaseReport[]): Map<string, Slot> {
  const slots = new Map<string, { expected: number[]; actual: number[] }>();
  const place = placesOf(cases);
  for (const { expected, output } of cases) {
    const actual = new Map([...numbersIn(output ?? null, [])].map(([path, value]) => [path.join('\0'), value]));
    for (const [path, value] of numbersIn(expected, [])) {
      const found = actual.get(path.join('\0'));
      if (found === undefined) continue;
      const slot = slots.get(place(path)) ?? { expected: [], actual: [] };
      slots.set(place(path), slot);
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

const decimalsOf = (value: number) => [0, 1, 2, 3, 4, 5, 6].find((digits) => Number(value.toFixed(digits)) === value);

/** Only a few decimals kept somewhere on the way: 0.417 where 0.41730215 is right. */
function roundedTo({ expected, actual }: Slot): string | null {
  const decimals = actual.map((value) => decimalsOf(value) ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...decimals);
  const close = actual.every((value, i) => Math.abs(value - (expected[i] ?? 0)) <= 2 * 10 ** -most);
  return Number.isFinite(most) && close ? `rounded to ${most}` : null;
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

/** A product of powers of the inputs, the learner's answer itself or what it is off by. */
function powersOfInputs({ expected, actual }: Slot, inputs: ReadonlyMap<string, readonly number[]>): string | null {
  const powers = powerLaw(inputs, actual);
  if (powers !== null) return `= ${powers}`;
  const off = powerLaw(
    inputs,
    actual.map((value, i) => value - (expected[i] ?? 0)),
  );
  return off === null ? null : `= right + ${off}`;
}

/** All that is the same with every seed, of numbers without a pattern. */
function coarseRelation({ expected, actual }: Slot): string {
  return actual.every((value, i) => value * (expected[i] ?? 0) < 0) ? 'opposite sign' : 'unlike';
}

/** The exercise's inputs that are plain numbers, by name. */
function inputsOf({ parameters }: Exercise, cases: readonly CaseReport[]): Map<string, readonly number[]> {
  const inputs = new Map<string, readonly number[]>();
  for (const [i, name] of parameters.entries()) {
    const values = cases.map(({ input }) => input[i]).filter((value) => typeof value === 'number');
    if (values.length === cases.length) inputs.set(name, values);
  }
  return inputs;
}

function numberRelations(
  exercise: Exercise,
  cases: readonly CaseReport[],
  samples: readonly Sample[] | null,
): string[] {
  const { tolerance } = exercise;
  const inputs = inputsOf(exercise, cases);
  const slots = slotsOf(cases);
  const named = new Map<string, readonly number[]>(inputs);
  for (const [id, { values }] of samples ? candidatesOf(samples) : []) named.set(id, [...values]);
  for (const [place, { expected }] of slots) named.set(`right ${place}`, expected);
  return [...slots].flatMap(([place, slot]) => {
    if (allNear(slot.expected, slot.actual, tolerance)) return [];
    const whole = slot.actual.length === cases.length;
    const relation =
      simpleRelation(slot, named, tolerance) ??
      (whole ? (powersOfInputs(slot, inputs) ?? (samples && productOf(samples, place, slot))) : null);
    return [`${place}: ${relation ?? coarseRelation(slot)}`];
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
  const powers = powerLaw(factorsOf(samples, target), ratios);
  return powers === null ? null : `= right · ${powers}`;
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
 * @param samples the same, where a derivative was asked for.
 * @returns at most 300 characters, beginning with the exercise's slug.
 */
export function signatureOf(
  exercise: Exercise,
  cases: readonly CaseReport[],
  samples: readonly Sample[] | null,
): string {
  const parts = [...shapeFaults(cases), ...numberRelations(exercise, cases, samples)];
  return `${exercise.slug}: ${parts.join('; ')}`.slice(0, 300);
}
