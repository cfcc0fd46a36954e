/** @file What a quiz item states about itself: how its variants are drawn, and what each kind of item holds, the key included. */
import type { Text, Tolerance } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

/** Texts are Markdown with maths. */
export interface Option {
  readonly text: Text;
  readonly right?: boolean;
  /** Id of the wrong idea that one holds who chooses it. */
  readonly misconception?: string;
  /** Why it is right or wrong, where the explanation of the whole item does not say. */
  readonly why?: Text;
}

/** A wrong answer that tells which wrong idea led there. */
export interface Wrong<Answer> {
  readonly answer: Answer;
  readonly misconception: string;
}

/** By kind: what a variant holds. None of it reaches a browser but through the kind's `view`, and after answering its `score`. */
export interface Facts {
  /** Exactly one option is right. */
  readonly choice: { readonly options: readonly Option[] };
  /** Any number of options is right. Score: (right ones chosen − wrong ones chosen) / right ones, not below 0. */
  readonly choices: { readonly options: readonly Option[] };
  readonly number: {
    readonly answer: number;
    readonly tolerance: Tolerance;
    /** Shown after the field and accepted after the number: 'kg'. '%' means that 13, 13% and 0.13 with it are told apart as written. */
    readonly unit?: string;
    readonly wrong: readonly Wrong<number>[];
  };
  readonly formula: {
    /** The names that may stand in it, each with the range it is drawn from for comparing. */
    readonly variables: Readonly<Record<string, readonly [low: number, high: number]>>;
    /** The right value, by the autograd. */
    readonly answer: (values: Readonly<Record<string, number>>) => number;
    /** One right form, as one would type it: `2*(o1-y)*o1*(1-o1)*h1`. */
    readonly solution: string;
    readonly wrong: readonly Wrong<string>[];
  };
  /** In the right order. */
  readonly ordering: { readonly steps: readonly Text[] };
  /** `[left, right]`; a right side may not occur twice. `others` are right sides that belong to nothing. */
  readonly matching: { readonly pairs: readonly (readonly [Text, Text])[]; readonly others?: readonly Text[] };
  /** What the program prints, line by line; the same in both languages. */
  readonly trace: {
    readonly code: Readonly<Record<Language, string>>;
    readonly output: readonly string[];
    readonly wrong: readonly Wrong<readonly string[]>[];
  };
  /** Marked by an instructor; the model answer is shown afterwards. */
  readonly free: {
    readonly rubric: readonly { readonly id: string; readonly points: number; readonly title: Text }[];
    readonly model: Text;
  };
}

export type Kind = keyof Facts;

/** One drawing of an item: the numbers of one attempt. */
export interface Variant<K extends Kind = Kind> {
  readonly prompt: Text;
  /** Why the answer is what it is, with this variant's numbers; shown after answering only. */
  readonly explanation: Text;
  readonly facts: Facts[K];
}

export interface ItemOf<K extends Kind> {
  /** Unique in its quiz, and kept: responses are stored by it. */
  readonly id: string;
  readonly kind: K;
  /** Ids of the course's concepts (exercises/concepts.ts) that it asks about. */
  readonly concepts: readonly string[];
  readonly points: number;
  /** Whether each attempt has fresh numbers. */
  readonly parameterised: boolean;
  readonly variant: (random: Random) => Variant<K>;
}

export type Item = { [K in Kind]: ItemOf<K> }[Kind];

/** A quiz of the course: one for each unit, and the final one. */
export interface Quiz {
  readonly slug: string;
  readonly title: Text;
  /** One sentence, plain text. */
  readonly summary: Text;
  readonly items: readonly Item[];
}
