/** @file The reference's answer to an input that a learner made up. */
import 'server-only';
import { z } from 'zod';
import type { Exercise, Locale } from '#grader/exercise.ts';
import { finite, type Plain } from '#grader/plain.ts';
import { leaves } from '#lib/leaves.ts';
import { Problem } from '#server/problem.ts';

/** Whatever a reference does with them; what its own `bounds` forbid comes on top. */
const mostValues = 1_000;
const tooMany = { en: 'at most 1,000 values in all', zh: '总共最多 1000 个值' };

export const customInputSchema = z.object({ input: z.array(z.unknown()) });

/**
 * @param locale of the words that say what is too large.
 * @throws Problem `invalid-input` when the input is not one for this exercise, `input-too-large` when it would be too much work
 */
export function expectedFor(exercise: Exercise, input: readonly unknown[], locale: Locale): Plain {
  const example = exercise.visible[0]?.input ?? [];
  const { parameters } = exercise;
  if (input.length !== parameters.length) {
    throw new Problem('invalid-input', `It takes ${parameters.length} arguments: ${parameters.join(', ')}.`);
  }
  const fitting = parameters.map((name, index) => {
    const value = input[index];
    const like = example[index] ?? null;
    if (!isLike(value, like)) throw new Problem('invalid-input', `${name} must look like ${JSON.stringify(like)}.`);
    return value;
  });
  const tooLarge =
    leaves(fitting, fitting, mostValues + 1).length > mostValues ? tooMany : exercise.bounds?.(...fitting);
  if (tooLarge) throw new Problem('input-too-large', tooLarge[locale]);
  const expected = answer(exercise, fitting);
  if (expected === undefined) throw new Problem('invalid-input', 'The exercise has no finite answer to this input.');
  return expected;
}

function answer(exercise: Exercise, input: readonly Plain[]): Plain | undefined {
  try {
    const expected = exercise.reference(...input);
    return finite(expected) ? expected : undefined;
  } catch {
    return undefined;
  }
}

/** Made the same way: finite numbers for numbers, not empty lists for lists, the same keys for objects. */
function isLike(value: unknown, example: Plain): value is Plain {
  if (Array.isArray(example)) {
    return Array.isArray(value) && value.length > 0 && value.every((each) => isLike(each, example[0]));
  }
  if (typeof example === 'object' && example !== null) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const [given, wanted] = [new Map(Object.entries(value)), Object.entries(example)];
    return given.size === wanted.length && wanted.every(([key, each]) => isLike(given.get(key), each));
  }
  return typeof value === 'number'
    ? typeof example === 'number' && Number.isFinite(value)
    : typeof value === typeof example;
}
