import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import { defaultLimits } from '#grader/sandbox/sandbox.ts';

/** The tolerance of the course; an exercise may state its own. */
const defaultTolerance = { rtol: 1e-6, atol: 1e-9 } as const;

type Defaulted = 'tolerance' | 'limits';
type Definition<Input extends readonly Plain[], Answer extends Plain> = Omit<Exercise<Input, Answer>, Defaulted> &
  Partial<Pick<Exercise<Input, Answer>, Defaulted>>;

/** Checks an exercise's types against each other and fills in the defaults. */
export function defineExercise<const Input extends readonly Plain[], Answer extends Plain>(
  definition: Definition<Input, Answer>,
): Exercise {
  const exercise: Exercise<Input, Answer> = { tolerance: defaultTolerance, limits: defaultLimits, ...definition };
  // Inputs reach the reference only through this exercise's own cases, so forgetting their exact type is sound.
  return exercise as unknown as Exercise;
}
