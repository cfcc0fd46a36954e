// Whether an exercise's own mathematics holds: three ways to each answer agree, and no two wrong ideas look alike.
import { compare } from '#grader/compare.ts';
import { combinations } from '#grader/diagnose/bugs.ts';
import type { Exercise, Tolerance } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import type { Plain } from '#grader/plain.ts';

const proofSeeds = 1_000;
const mutantSeeds = 100;

const times = ({ rtol, atol }: Tolerance, factor: number): Tolerance => ({ rtol: rtol * factor, atol: atol * factor });

type Answer = (...input: Plain[]) => Plain;

/** A copy of the input for each call, since one may change what it is given. */
function answer(compute: Answer, input: readonly Plain[]): Plain {
  return compute(...structuredClone([...input]));
}

const shown = (value: Plain) => JSON.stringify(value).slice(0, 200);

/** Reference = hand-derived or autograd's answer = central differences, on every case of a thousand seeds. */
export function checkProofs(exercise: Exercise): string[] {
  const { tolerance, proofs, reference } = exercise;
  // Two formulas for one number differ by rounding only; a measured slope has an error of its own.
  const ways = [
    { name: 'proofs.autograd', compute: proofs.autograd, allowed: times(tolerance, 0.01) },
    { name: 'proofs.differences', compute: proofs.differences, allowed: tolerance },
  ];
  for (let seed = 0; seed < proofSeeds; seed++) {
    const cases = plan(exercise, `proof ${seed}`);
    for (const { input, visible } of cases) {
      if (visible && seed > 0) continue;
      const expected = answer(reference, input);
      for (const { name, compute, allowed } of ways) {
        const found = answer(compute, input);
        if (expected !== null && compare(expected, found, allowed).length === 0) continue;
        return [`${name} gives ${shown(found)}, reference ${shown(expected)} for ${shown(input)}`];
      }
    }
  }
  return [];
}

type Judged = readonly (readonly [name: string, answers: readonly Plain[]])[];

/** Pairs that a submission could agree with at once: no case keeps them three tolerances apart. */
function alike(judged: Judged, allowed: Tolerance): string[] {
  return judged.flatMap(([name, answers], i) =>
    judged
      .slice(i + 1)
      .filter(([, others]) => answers.every((one, k) => compare(one, others[k] ?? null, allowed).length === 0))
      .map(([other]) => `${name} and ${other} cannot be told apart`),
  );
}

/** The reference, every wrong idea, and the starter with any of the bugs that are to be found in it. */
function waysOf({ reference, mutants, bugs }: Exercise): [name: string, compute: Answer][] {
  const left = combinations(bugs?.ids ?? []).filter(({ length }) => length > 0);
  return [
    ...Object.entries<Answer>({ reference, ...mutants }),
    ...left.map((ids): [string, Answer] => {
      const set = new Set(ids);
      return [`bugs/${ids.join('+')}`, (...input) => bugs?.answer(set, ...input) ?? null];
    }),
  ];
}

/** Every mutant, and every combination of bugs, differs from the reference and from every other, on the drawn cases of each of a hundred seeds. */
export function checkMutants(exercise: Exercise): string[] {
  if (Object.keys(exercise.mutants).length === 0) return ['there is no mutant'];
  for (let seed = 0; seed < mutantSeeds; seed++) {
    const cases = plan(exercise, `mutants ${seed}`);
    const judged = waysOf(exercise).map(
      ([name, compute]) => [name, cases.map(({ input }) => answer(compute, input))] as const,
    );
    const found = alike(judged, times(exercise.tolerance, 3));
    if (found.length > 0) return found.map((fault) => `seed 'mutants ${seed}': ${fault}`);
  }
  return [];
}
