// What an exercise says about its cases: they can be drawn, they belong to the rubric, and nobody shares an object with them.
import type { Exercise } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import type { Plain } from '#grader/plain.ts';

const seeds = Array.from({ length: 200 }, (_, i) => `inputs ${i}`);

/** Reasons why a value is not plain, finite data that nothing else holds on to. */
function faults(value: unknown, seen: Set<object>): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${value} is not finite`];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [`a ${typeof value} is not plain data`];
  if (seen.has(value)) return ['one object is used in two places'];
  seen.add(value);
  return Object.values(value).flatMap((part) => faults(part, seen));
}

function inputFaults(exercise: Exercise): string[] {
  const seen = new Set<object>();
  return seeds.flatMap((seed) =>
    plan(exercise, seed)
      .filter(({ visible }) => !visible)
      .flatMap(({ input, criterion }) => [
        ...faults(input, seen).map((fault) => `seed '${seed}', criterion ${criterion}: ${fault}`),
        ...arityFaults(exercise, input),
      ]),
  );
}

function arityFaults({ parameters }: Exercise, input: readonly Plain[]): string[] {
  if (input.length === parameters.length) return [];
  return [`a case has ${input.length} arguments, but there are ${parameters.length} parameters`];
}

function repeatability(exercise: Exercise): string[] {
  const drawn = (seed: string) => JSON.stringify(plan(exercise, seed).filter(({ visible }) => !visible));
  const [first, again, other] = [drawn('a'), drawn('a'), drawn('b')];
  if (first !== again) return ['the same seed draws different cases: use the given random only'];
  return first === other ? ['different seeds draw the same cases'] : [];
}

function rubricFaults({ rubric, visible, hidden }: Exercise): string[] {
  const used = new Set([...visible, ...hidden].flatMap(({ criterion }) => criterion ?? []));
  const known = new Set(rubric.filter(({ keys }) => !keys).map(({ id }) => id));
  const drawn = hidden.reduce((total, { count }) => total + count, 0);
  return [
    ...[...used].filter((id) => !known.has(id)).map((id) => `cases belong to '${id}', which the rubric lacks`),
    ...[...known].filter((id) => !used.has(id)).map((id) => `no case belongs to the criterion '${id}'`),
    ...rubric.filter(({ points }) => !(points > 0)).map(({ id }) => `the criterion '${id}' has no points`),
    ...(visible.length > 0 ? [] : ['there is no visible case']),
    ...(drawn >= 3 ? [] : ['fewer than three cases are drawn, too few to name a misconception']),
  ];
}

/** Where criteria judge keys, together they judge each key once, or a wrong answer could score 1; else every case has a criterion. */
function keyFaults({ rubric, visible, hidden, reference }: Exercise): string[] {
  const judged = rubric.flatMap(({ keys }) => keys ?? []);
  if (judged.length === 0) {
    const stray = [...visible, ...hidden].some(({ criterion }) => criterion === undefined);
    return stray ? ['a case has no criterion'] : [];
  }
  const answer = reference(...structuredClone(visible[0]?.input ?? []));
  const keys = typeof answer === 'object' && answer !== null ? Object.keys(answer) : [];
  const alike = JSON.stringify(judged.toSorted()) === JSON.stringify(keys.toSorted());
  return alike ? [] : [`criteria judge the keys ${judged.join(', ')}, the answer has ${keys.join(', ')}`];
}

/** Generated inputs are finite, plain, unshared and repeatable; every case has a criterion and every criterion a case. */
export function checkCases(exercise: Exercise): string[] {
  const found = [
    ...rubricFaults(exercise),
    ...keyFaults(exercise),
    ...repeatability(exercise),
    ...inputFaults(exercise),
  ];
  for (const { input } of exercise.visible) {
    found.push(...faults(input, new Set()), ...arityFaults(exercise, input));
  }
  return [...new Set(found)];
}
