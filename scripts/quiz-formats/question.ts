// What quiz files of other programs can hold: an item with its numbers drawn, in one language. Both ways go through it.
import type { Locale } from '#grader/exercise.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

/** An option, or a wrong number; the feedback is told to whoever gives it. Texts are Markdown. */
export interface Choice {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string | null;
}

/** How far below and above it a number is still taken for it. */
export interface Span {
  readonly value: number;
  readonly below: number;
  readonly above: number;
}

export interface Forms {
  readonly choice: { readonly options: readonly Choice[] };
  readonly choices: { readonly options: readonly Choice[] };
  readonly number: {
    readonly answer: Span;
    readonly wrong: readonly (Span & { readonly feedback: string | null })[];
  };
  readonly matching: {
    readonly pairs: readonly (readonly [left: string, right: string])[];
    /** Right sides that belong to nothing. */
    readonly others: readonly string[];
  };
  /** `shown`: the steps' indices in the order in which they are shown. */
  readonly ordering: { readonly steps: readonly string[]; readonly shown: readonly number[] };
  readonly trace: { readonly code: Readonly<Record<Language, string>>; readonly output: readonly string[] };
  readonly free: {
    readonly rubric: readonly { readonly points: number; readonly title: string }[];
    readonly model: string;
  };
}

export type Form = keyof Forms;

export interface Common {
  readonly id: string;
  readonly concepts: readonly string[];
  readonly points: number;
  readonly prompt: string;
  readonly explanation: string;
}

export type QuestionOf<F extends Form> = Common & { readonly form: F; readonly facts: Forms[F] };
export type Question = { readonly [F in Form]: QuestionOf<F> }[Form];

/** What became of an item: `lost` tells that it is not in the result at all, anything else that it is there, but not quite as it was. */
export interface Note {
  readonly id: string;
  readonly lost: boolean;
  readonly text: string;
}

export interface Carried<Result> {
  readonly result: Result;
  readonly notes: readonly Note[];
}

export const lost = (id: string, text: string): Note => ({ id, lost: true, text });
export const changed = (id: string, text: string): Note => ({ id, lost: false, text });

export interface Asked {
  readonly seed: string;
  readonly locale: Locale;
}
