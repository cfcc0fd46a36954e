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
function drawn(places: readonly (readonly number[])[], count: number): Choice[] {
  const source = random('plain inputs');
  return Array.from({ length: count }, (_, i) =>
    places.map(({ length }) => (source.float(0, 1) < 0.3 + (0.7 * i) / count ? source.int(0, length - 1) : 0)),
  );
}

const sorted = (choices: readonly Choice[]) => choices.toSorted((a, b) => cost(a) - cost(b));

type Input = readonly Plain[];

/** Inputs shaped like one, from the plainest on. */
function shapedLike(example: Input, { parameters, plainNumbers }: Exercise, most: { near: number; rich: number }) {
  const places = example.flatMap((each, at) => placesOf(each, parameters[at] ?? '', plainNumbers));
  const choices = sorted([...sorted(neighbours(places)).slice(0, most.near), ...drawn(places, most.rich)]);
  const unique = new Map(choices.map((choice) => [choice.join(), choice]));
  return [...unique.values()].map((choice): Input => {
    const numbers = choice.map((place, at) => places[at]?.[place] ?? 0).values();
    return example.map((each) => filled(each, numbers));
  });
}

const zeros: Iterator<number> = { next: () => ({ value: 0 }) };

/** The visible inputs, without those that differ from an earlier one in nothing but their numbers. */
function shapesOf({ visible }: Exercise): Input[] {
  const shapes = visible.map(({ input }) => JSON.stringify(input.map((each) => filled(each, zeros))));
  return visible.flatMap(({ input }, i) => (shapes.indexOf(shapes[i] ?? '') === i ? [input] : []));
}

const kept = new WeakMap<Exercise, readonly Input[]>();

/** About a hundred inputs shaped like the first visible case, from the plainest on, then some like each other shape that the visible cases have. */
export function plainInputs(exercise: Exercise): readonly Input[] {
  const known = kept.get(exercise);
  if (known) return known;
  const [first, ...others] = shapesOf(exercise);
  const inputs = first
    ? [
        ...shapedLike(first, exercise, { near, rich }),
        ...others.flatMap((example) => shapedLike(example, exercise, { near: near / 4, rich: rich / 4 })),
      ]
    : [];
  kept.set(exercise, inputs);
  return inputs;
}
