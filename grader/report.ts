/** @file Everything the grader says about one submission: codes and parameters without language, so any viewer's language can be rendered. */
import type { OpName } from '#grader/autograd/rules.ts';
import type { Tolerance } from '#grader/exercise.ts';
import type { Output, Plain } from '#grader/plain.ts';
import type { GuestError, RunStatus, Traced } from '#grader/sandbox/sandbox.ts';

/** `error`: the case could not be judged, because the call raised, was never reached, or failed on our side. */
export const verdicts = ['pass', 'fail', 'error'] as const;
export type Verdict = (typeof verdicts)[number];

export const submissionStates = ['queued', 'running', 'graded', 'failed'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Path into an answer: `[]` is the answer itself, `['h1']` its key, `['losses', 3]` an entry of a list. */
export type Path = readonly (string | number)[];

/** What kind of thing an answer is, in words a learner knows. */
export type Kind =
  | 'number'
  | 'nan'
  | 'infinity'
  | 'boolean'
  | 'text'
  | 'none'
  | 'list'
  | 'object'
  | 'too-large'
  | 'other';

/** One place where an answer differs from the expected one. */
export type Difference =
  | {
      readonly code: 'value';
      readonly path: Path;
      readonly expected: number;
      readonly actual: number;
      readonly delta: number;
      readonly allowed: number;
    }
  | { readonly code: 'text'; readonly path: Path; readonly expected: string; readonly actual: string }
  | {
      readonly code: 'kind';
      readonly path: Path;
      readonly expected: Kind;
      readonly actual: Kind;
      readonly shown: string;
    }
  | { readonly code: 'missing-key'; readonly path: Path; readonly key: string }
  | { readonly code: 'extra-key'; readonly path: Path; readonly key: string }
  | { readonly code: 'length'; readonly path: Path; readonly expected: number; readonly actual: number };

/** A number that a derivative is made of. Names are those of the exercise's graph; `derivative` is one link of the chain, ∂of/∂by. */
export type Factor =
  | { readonly kind: 'derivative'; readonly of: string; readonly by: string }
  | { readonly kind: 'value'; readonly of: string }
  /** 1 − of */
  | { readonly kind: 'complement'; readonly of: string }
  /** of − minus */
  | { readonly kind: 'difference'; readonly of: string; readonly minus: string }
  | { readonly kind: 'number'; readonly value: number }
  /** σ′ taken at `of`, which is σ(z) already, instead of at z. */
  | { readonly kind: 'slope-at-activation'; readonly of: string }
  /** of·(1 − of), the rule for σ′ that expects σ(z), fed with z. */
  | { readonly kind: 'rule-at-sum'; readonly of: string }
  /** 1 − of², the rule for the slope of tanh. */
  | { readonly kind: 'tanh-slope'; readonly of: string };

/** One link of the chain from the loss to a variable. */
export interface ChainTerm {
  readonly id: string;
  /** Numerator and denominator: ∂of/∂by. */
  readonly of: string;
  readonly by: string;
  /** The operation that stands between the two: `pow`, `sigmoid`, `mul` …; `sum` for a mere term of a sum, whose link is 1. */
  readonly op: string;
  /** What the link is equal to, multiplied up; null when it is no plain product. */
  readonly parts: readonly FactorPower[] | null;
}

export interface FactorPower {
  /** Of a chain's term, of one of its parts, or of something that does not belong to the chain. */
  readonly id: string;
  readonly factor: Factor;
  /** In a part: the exponent. In a diagnosis: by how much the learner's exponent differs from the right one. */
  readonly exponent: number;
}

/** What was answered for one variable in terms of the right answer's factors. */
export interface TargetDiagnosis {
  /** The variable whose derivative was asked for. */
  readonly target: string;
  /** From the loss to the target. Empty when more than one path leads there. */
  readonly chain: readonly ChainTerm[];
  /** Learner's ÷ right result, as a product: −1 for a factor that is missing, 1 for one too many, −2 for one divided by. */
  readonly factors: readonly FactorPower[];
  /** The sign is wrong as well, or alone. */
  readonly negated: boolean;
  /** With `gradient-of`: the quantity whose derivative was answered instead. */
  readonly of: string | null;
}

export const diagnosisCodes = [
  'sign',
  'missing-factor',
  'extra-factor',
  /** One factor in the place of another. */
  'wrong-factor',
  /** Divided by a factor instead of multiplied with it. */
  'inverted-factor',
  /** The right result times the plain number `value`. */
  'constant',
  'gradient-of',
  /** The updated variable, its step (α times the gradient), its change (the step with a minus) or its gradient, where another was asked for. */
  'returns-value',
  'returns-step',
  'returns-change',
  'returns-gradient',
  /** Some variables were not updated at all. */
  'unchanged',
] as const;
export type DiagnosisCode = (typeof diagnosisCodes)[number];

/** Why a wrong derivative, or an update by one, is wrong. Its own target is the first that is wrong. */
export interface Diagnosis extends TargetDiagnosis {
  readonly code: DiagnosisCode;
  /** The answer has an entry for each variable. */
  readonly keyed?: boolean;
  /** Name of the learning rate when the answer is an update by the derivative; the rate may be one of the factors. */
  readonly rate: string | null;
  /** With `constant`. */
  readonly value: number | null;
  /** Further entries of an answer that are wrong in the same way; the entries not named are right. */
  readonly others: readonly TargetDiagnosis[];
}

/** A number that an exercise's graph gives a name to. */
export type Quantity =
  | { readonly kind: 'value'; readonly of: string }
  /** ∂of/∂by along all ways. */
  | { readonly kind: 'derivative'; readonly of: string; readonly by: string }
  /** Learning rate · ∂result/∂of */
  | { readonly kind: 'step'; readonly of: string }
  /** of − its step */
  | { readonly kind: 'updated'; readonly of: string };

export const quantityVerdicts = [
  'right',
  /** Wrong, though everything before it is right or follows: the place to look. At most one in a case. */
  'first-wrong',
  /** Not the right number, but what the right formula makes of the learner's own numbers before it. */
  'follows',
  /** Wrong in itself too, after the first. */
  'wrong',
] as const;
export type QuantityVerdict = (typeof quantityVerdicts)[number];

/** What became of a quantity that the learner traced or answered. */
export interface JudgedQuantity {
  /** In the graph's own spelling, whatever the learner's: `z_h1`, `dL_dw1`, `step_w1`, `new_w1`. */
  readonly name: string;
  readonly quantity: Quantity;
  readonly source: 'trace' | 'answer';
  /** Of a name that was traced several times: the first right one, else the first. */
  readonly yours: Output;
  readonly expected: number;
  readonly verdict: QuantityVerdict;
}

/** How a number comes about from named ones. */
export type Expression =
  | { readonly quantity: Quantity; readonly name: string; readonly value: number }
  | { readonly number: number }
  | { readonly op: OpName; readonly operands: readonly Expression[] };

/** One line of a worked example: `quantity = expression = value`. */
export interface Step {
  readonly name: string;
  readonly quantity: Quantity;
  /** Null where it is neither given by the graph nor a product. */
  readonly expression: Expression | null;
  readonly value: number;
}

/** A plain input, made up without looking at any case, to which the submission answers wrongly. */
export interface Counterexample {
  readonly input: readonly Plain[];
  readonly expected: Plain;
  readonly output?: Output;
  readonly error?: GuestError;
  /** Empty when there is an error. */
  readonly differences: readonly Difference[];
  /** From the input to the expected answer; empty when the exercise has no graph. */
  readonly steps: readonly Step[];
  /** The learner's own numbers on the way, as far as they were traced. */
  readonly quantities: readonly JudgedQuantity[];
}

export interface CaseReport {
  /** Empty where every criterion has keys. */
  readonly criterion: string;
  readonly visible: boolean;
  readonly verdict: Verdict;
  readonly input: readonly Plain[];
  readonly expected: Plain;
  readonly output?: Output;
  readonly error?: GuestError;
  /** At most 20, in the order of the expected answer; empty when the verdict is `pass`. */
  readonly differences: readonly Difference[];
  readonly trace: readonly Traced[];
  /** Of a visible case, when there is something to tell: what the learner traced and what the answer is made of, in the order they build on each other. */
  readonly quantities?: readonly JudgedQuantity[];
  readonly console: string;
}

/** Which of the bugs that the starter holds are still in the submission; `left` is empty when all are found. */
export interface BugsReport {
  readonly total: number;
  /** Misconception ids. */
  readonly left: readonly string[];
}

export interface CriterionReport {
  readonly id: string;
  /** See `Criterion`. */
  readonly keys?: readonly string[];
  readonly points: number;
  readonly earned: number;
}

export interface Report {
  readonly status: RunStatus;
  /** `pass` when every case passed, `error` when status is not `completed`, else `fail`. */
  readonly verdict: Verdict;
  /** 0–1, weighted by the rubric. */
  readonly score: number;
  readonly rubric: readonly CriterionReport[];
  readonly cases: readonly CaseReport[];
  /** The first error in the learner's file, from loading or from a case. */
  readonly error: GuestError | null;
  /** The misconception whose mutant behaves like the submission on every drawn case, when exactly one does. */
  readonly misconception: string | null;
  /** Of an exercise with bugs to find: set when the submission answers every case as the program with just these bugs does. */
  readonly bugs?: BugsReport;
  /** Which factors of the derivative are wrong, when exactly one simple explanation fits every case. */
  readonly diagnosis: Diagnosis | null;
  /** The same for submissions that are wrong in the same way, whatever the seed; null for one that passed, raised or was explained. */
  readonly signature: string | null;
  /** The first wrong quantity of the first case that has one, visible cases first; `case` is its place in `cases`. */
  readonly firstWrong: { readonly name: string; readonly quantity: Quantity; readonly case: number } | null;
  /** For a submission that failed; null when it answers all plain inputs tried. */
  readonly counterexample: Counterexample | null;
  readonly tolerance: Tolerance;
  readonly console: string;
  readonly timeMs: number;
  readonly memoryBytes: number;
  /** What replays this verdict exactly: the seed the hidden cases were drawn from. */
  readonly seed: string;
}
