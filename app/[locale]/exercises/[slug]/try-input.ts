import { ApiProblem, call } from '#components/api.ts';
import type { Language } from '#components/language.ts';
import type { CustomResult } from '#components/practice-sandbox.ts';
import type { ExpectedState } from '#components/report/custom-outcome.tsx';
import type { Value } from '#lib/parse-value.ts';
import type { ExerciseView } from '#server/views.ts';
import type { Run } from './use-run.ts';

export type CustomState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'unavailable' }
  | {
      readonly phase: 'done';
      readonly outcome: CustomResult;
      readonly expected: ExpectedState;
    };

interface Options {
  readonly exercise: ExerciseView;
  readonly run: Run;
  readonly language: Language;
  readonly source: string;
  readonly input: readonly Value[];
  /** Of what the server says about an input that is too large. */
  readonly locale: string;
}

type Expected =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly why: Exclude<ExpectedState, 'known'> };

/** Runs the learner's function here while the server computes what it should return. */
export async function tryInput({ exercise, run, language, source, input, locale }: Options): Promise<CustomState> {
  const asked = expectedFor(exercise.slug, input, locale);
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

async function expectedFor(slug: string, input: readonly Value[], locale: string): Promise<Expected> {
  try {
    const path = `/api/exercises/${slug}/expected?locale=${locale}`;
    const { expected } = await call<{ expected: Value }>(path, { method: 'POST', json: { input } });
    return { known: true, value: expected };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 400) return { known: false, why: 'offline' };
    return { known: false, why: error.code === 'input-too-large' ? { tooLarge: error.detail } : 'no-fit' };
  }
}
