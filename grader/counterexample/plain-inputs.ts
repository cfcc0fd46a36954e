/** @file Plain inputs to try a submission on, simplest first: small numbers of one or two digits, mostly the simplest. */
import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import { random } from '#grader/random.ts';

const ordinary: readonly number[] = [0, 1, -1, 2, 0.5, -2, -0.5, 3];

/** How many inputs stay close to the simplest one, and how many are drawn richer, for mistakes that need more to show. */
const near = 80;
const rich = 40;

/** Which of its numbers each place of an input takes, 0 for the simplest. */
type Choice = readonly number[];

/** Leaving the simplest number costs more than which other one it is. */
const cost = (choice: Choice) => choice.reduce((sum, place) => sum + (place > 0 ? 1 + place / 4 : 0), 0);

/** The numbers each place of an input may take, in the order `filled` goes through it. */
function placesOf(example: Plain, name: string, plainNumbers: Exercise['plainNumbers']): (readonly number[])[] {
  if (typeof example === 'number') return [plainNumbers?.[name] ?? ordinary];
  if (typeof example !== 'object' || example === null) return [];
  if (Array.isArray(example)) return example.flatMap((each) => placesOf(each, name, plainNumbers));
  return Object.entries(example).flatMap(([key, each]) => placesOf(each, key, plainNumbers));
}

/** A value shaped like the example. Texts and truth values stay as they are. */
function filled(example: Plain, numbers: Iterator<number>): Plain {
  if (typeof example === 'number') return numbers.next().value ?? 0;
  if (typeof example !== 'object' || example === null) return example;
  if (Array.isArray(example)) return example.map((each) => filled(each, numbers));
  return Object.fromEntries(Object.entries(example).map(([key, each]) => [key, filled(each, numbers)]));
}

/** The simplest of all, everything that differs from it in one number, and what differs in two a little. */
function neighbours(places: readonly (readonly number[])[]): Choice[] {
  const simplest = places.map(() => 0);
  const alone = places.flatMap((numbers, at) => numbers.slice(1).map((_, i) => simplest.with(at, i + 1)));
  const pairs = alone.flatMap((one) => {
    const changed = one.findIndex((place) => place > 0);
    const later = places
      .slice(changed + 1)
      .flatMap((numbers, i) => numbers.slice(1, 4).map((_, n) => [changed + 1 + i, n + 1]));
    return (one[changed] ?? 0) > 3 ? [] : later.map(([at = 0, place = 0]) => one.with(at, place));
  });
  return [simplest, ...alone, ...pairs];
}

/** Always the same ones: what a learner is shown depends on nothing but the code. */
function drawn(places: readonly (readonly number[])[]): Choice[] {
  const source = random('plain inputs');
  return Array.from({ length: rich }, (_, i) =>
    places.map(({ length }) => (source.float(0, 1) < 0.3 + (0.7 * i) / rich ? source.int(0, length - 1) : 0)),
  );
}

const sorted = (choices: readonly Choice[]) => choices.toSorted((a, b) => cost(a) - cost(b));

const kept = new WeakMap<Exercise, readonly (readonly Plain[])[]>();

/** About a hundred inputs shaped like the first visible case, from the plainest on; none when there is no such case. */
export function plainInputs(exercise: Exercise): readonly (readonly Plain[])[] {
  const known = kept.get(exercise);
  if (known) return known;
  const example = exercise.visible[0]?.input ?? [];
  const names = exercise.parameters;
  const places = example.flatMap((each, at) => placesOf(each, names[at] ?? '', exercise.plainNumbers));
  const choices = sorted([...sorted(neighbours(places)).slice(0, near), ...drawn(places)]);
  const unique = new Map(choices.map((choice) => [choice.join(), choice]));
  const inputs = [...unique.values()].map((choice) => {
    const numbers = choice.map((place, at) => places[at]?.[place] ?? 0).values();
    return example.map((each) => filled(each, numbers));
  });
  kept.set(exercise, inputs);
  return inputs;
}
