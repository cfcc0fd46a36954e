/** @file What an exercise states about itself. Prose, starters, solutions and mutant files lie beside it in its folder. */
import type { Value } from '#grader/autograd/value.ts';
import type { Plain } from '#grader/plain.ts';
import type { Random } from '#grader/random.ts';
import type { Driver, EntryKind, Language, Limits } from '#grader/sandbox/sandbox.ts';

export type Locale = 'en' | 'zh';
export type Text = Readonly<Record<Locale, string>>;

/** `|a − b| ≤ atol + rtol · max(|a|, |b|)` */
export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

/** A named group of test cases, or a part of every answer; its points are shared equally by its cases. */
export interface Criterion {
  readonly id: string;
  readonly points: number;
  /** Of an answer that is an object: in every case these keys alone are judged, so that a right part scores beside a wrong one. */
  readonly keys?: readonly string[];
  readonly title: Text;
}

/** How an answer comes about, as an expression over labelled values (variables, inputs and every quantity with a name). */
export interface Graph {
  /** What is differentiated, labelled, e.g. L; the last quantity where nothing is. */
  readonly result: Value;
  /** What it may be differentiated by, by name. */
  readonly variables: Readonly<Record<string, Value>>;
  /** The answer is made of values of the graph, is the derivative by `target`, or is `target` after a step; no target: an object with all variables. */
  readonly answer:
    | { readonly kind: 'values' }
    | { readonly kind: 'gradient'; readonly target?: string }
    | { readonly kind: 'update'; readonly target?: string; readonly rate: Value };
  /** The result only stands for a function of which nothing but this slope is known: its value is never shown or judged. */
  readonly standIn?: boolean;
}

/** A program with bugs to find, which the starter holds all of. */
export interface Bugs<Input extends readonly Plain[]> {
  /** Ids of misconceptions, in the order in which those still there are told. */
  readonly ids: readonly string[];
  /** What the program returns while these bugs are left in it: the right answer when there are none. */
  readonly answer: (left: ReadonlySet<string>, ...input: Input) => Plain;
}

export interface Exercise<Input extends readonly Plain[] = readonly Plain[], Answer extends Plain = Plain> {
  readonly slug: string;
  readonly title: Text;
  /** One sentence for lists and search. */
  readonly summary: Text;
  readonly concepts: readonly string[];
  readonly entry: Readonly<Record<Language, string>>;
  /** What turns the arguments into calls of the entry, where they cannot be handed over as they are: callbacks, classes. */
  readonly driver?: { readonly entry: EntryKind; readonly source: Readonly<Record<Language, string>> };
  /** Names of the arguments in order, for showing a case as `x1 = 0.5`. */
  readonly parameters: readonly string[];
  /** What an argument is, for the editor's hints, where exercises/parameter-meanings.ts does not say it well enough. */
  readonly meanings?: Readonly<Record<string, Text>>;
  readonly tolerance: Tolerance;
  readonly limits: Limits;
  readonly rubric: readonly Criterion[];
  /** Fixed example cases, shown to the learner. None names a criterion where all of them have keys. */
  readonly visible: readonly { readonly criterion?: string; readonly input: Input }[];
  /** Cases drawn afresh for each submission, in this order. */
  readonly hidden: readonly {
    readonly criterion?: string;
    readonly count: number;
    readonly generate: (random: Random) => Input;
  }[];
  /** The right answer, computed. */
  readonly reference: (...input: Input) => Answer;
  /** Independent ways to the same answer, for check-content: the autograd's (or a hand-derived formula's) and central differences'. */
  readonly proofs: {
    readonly autograd: (...input: Input) => Answer;
    readonly differences: (...input: Input) => Answer;
  };
  /** Lets the grader find out which factor of a wrong derivative is amiss. Labels do not change with the input. */
  readonly graph?: (...input: Input) => Graph;
  /** Other names under which learners trace quantities of the graph: `{ z1: 'z_h1' }`. Case, `_` and the like never matter. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What a counterexample may set an argument, or a key of one, to: simplest first. Those not named range over small numbers. */
  readonly plainNumbers?: Readonly<Record<string, readonly number[]>>;
  /** Of a function of one number to a number: where its curve is drawn, ends included. */
  readonly curve?: { readonly from: number; readonly to: number };
  /** Of an answer with one loss for each epoch: the key of that list, whose curve is drawn beside the reference's. */
  readonly lossCurve?: { readonly key: string };
  /** Keeps the reference's work on a learner's own input in bounds: null, or what such an input may be at most. */
  readonly bounds?: (...input: Input) => Text | null;
  /** Of an exercise that starts from a program with bugs. No mutant may answer as one of their combinations does. */
  readonly bugs?: Bugs<Input>;
  /** Wrong ideas by misconception id, each computing what a learner who holds it would return. */
  readonly mutants: Readonly<Record<string, (...input: Input) => Plain>>;
}

/** The driver of a job in this language, where the exercise has one. */
export function driverFor({ driver }: Pick<Exercise, 'driver'>, language: Language): Driver | undefined {
  return driver && { entry: driver.entry, source: driver.source[language] };
}
