import type { Language } from '#components/language.ts';
import type { CustomResult } from '#components/practice-sandbox.ts';
import type { Value } from '#lib/parse-value.ts';
import type { ExerciseView } from '#server/views.ts';
import { ApiProblem, call } from './api.ts';
import type { Run } from './use-run.ts';

export type CustomState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'unavailable' }
  | {
      readonly phase: 'done';
      readonly outcome: CustomResult;
      /** Why there is no expected value: the input does not fit the exercise, or the server could not be asked. */
      readonly expected: 'known' | 'no-fit' | 'offline';
    };

interface Options {
  readonly exercise: ExerciseView;
  readonly run: Run;
  readonly language: Language;
  readonly source: string;
  readonly input: readonly Value[];
}

type Expected =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly why: 'no-fit' | 'offline' };

/** Runs the learner's function here while the server computes what it should return. */
export async function tryInput({ exercise, run, language, source, input }: Options): Promise<CustomState> {
  const asked = expectedFor(exercise.slug, input);
  try {
    const outcome = await run.try(
      language,
      source,
      input,
      asked.then((answer) => (answer.known ? answer.value : undefined)),
    );
    const answer = await asked;
    return { phase: 'done', outcome, expected: answer.known ? 'known' : answer.why };
  } catch {
    return { phase: 'unavailable' };
  }
}

async function expectedFor(slug: string, input: readonly Value[]): Promise<Expected> {
  try {
    const path = `/api/exercises/${slug}/expected`;
    const { expected } = await call<{ expected: Value }>(path, { method: 'POST', json: { input } });
    return { known: true, value: expected };
  } catch (error) {
    return { known: false, why: error instanceof ApiProblem && error.status === 400 ? 'no-fit' : 'offline' };
  }
}
