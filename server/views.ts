/** @file What a browser may see: view types, and the functions that make them from rows. Hidden cases never get through. */
import 'server-only';
import type { Criterion, Exercise, Tolerance } from '#grader/exercise.ts';
import type { GraphView } from '#grader/graph-view.ts';
import type { Plain } from '#grader/plain.ts';
import type { CaseReport, CriterionReport, Difference, Report, SubmissionState, Verdict } from '#grader/report.ts';
import type { GuestError, Language, Limits, RunStatus } from '#grader/sandbox/sandbox.ts';
import { verdictBy } from '#grader/score.ts';
import type { PlaceLink } from '#server/views-course.ts';

/** A wrong program of the course's own, and what somebody who wrote it is told. */
export interface FeedbackExample extends MisconceptionView {
  /** The line of it that returns the answer. */
  readonly line: string;
}

export interface MisconceptionView {
  readonly name: string;
  readonly explanation: string;
  readonly question: string;
}

/** A wrong program to mend on the first page, and what grading it there takes. */
export interface LandingView extends Pick<ExerciseView, 'slug' | 'number' | 'title' | 'entry' | 'sandbox'> {
  readonly program: Readonly<Record<Language, string>>;
  /** By id, Markdown: every mistake of this exercise that has a name. */
  readonly misconceptions: Readonly<Record<string, MisconceptionView>>;
}

export interface ExerciseView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: { readonly slug: string; readonly title: string; readonly number: number; readonly lesson: boolean };
  /** Counts from 1 through the whole course. */
  readonly number: number;
  readonly parameters: readonly string[];
  readonly entry: Readonly<Record<Language, string>>;
  /** What the editor completes and explains. */
  readonly names: Readonly<Record<Language, readonly CodeName[]>>;
  /** What calls the entry in its place; null where the arguments are handed over as they are. */
  readonly driver: Exercise['driver'] | null;
  readonly tolerance: Tolerance;
  readonly limits: Limits;
  readonly rubric: readonly { readonly id: string; readonly title: string; readonly points: number }[];
  readonly visible: readonly VisibleCase[];
  /** The computation graph of each visible case, in the same order; empty for an exercise that states none. */
  readonly graphs: readonly GraphView[];
  /** Of a function of one number. */
  readonly curve: CurveView | null;
  /** Of an answer with one loss for each epoch: where they are. */
  readonly lossCurve: { readonly key: string } | null;
  readonly hiddenCount: number;
  /** Markdown. */
  readonly statement: string;
  readonly starter: Readonly<Record<Language, string>>;
  readonly hintCount: number;
  /** Those that were opened, Markdown. */
  readonly hints: readonly string[];
  /** Once solved, or opened on request. */
  readonly solution: Readonly<Record<Language, string>> | null;
  /** By id, only those that one of the viewer's reports has named. */
  readonly misconceptions: Readonly<Record<string, MisconceptionView>>;
  readonly previous: PlaceLink | null;
  readonly next: PlaceLink | null;
  /** Where the browser's sandbox files are. */
  readonly sandbox: string;
}

/** A name of the exercise's own in the learner's program, as it is spelled in one language. */
export interface CodeName {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'parameter';
  /** As a program declares it, with types. */
  readonly signature: string;
  /** In the viewer's language; empty where nothing is known. */
  readonly meaning: string;
  /** What an argument that is a dictionary holds. */
  readonly keys: readonly string[];
}

/** The right values at evenly spaced places. */
export interface CurveView {
  readonly parameter: string;
  readonly x: readonly number[];
  readonly expected: readonly number[];
}

export interface VisibleCase {
  readonly criterion: string;
  readonly input: readonly Plain[];
  readonly expected: Plain;
}

export type VisibleCaseReport = CaseReport & { readonly visible: true };

/** All that is told about a hidden case: learner code chooses messages, names and output, and could put its inputs there. */
export interface HiddenCaseReport {
  readonly criterion: string;
  readonly visible: false;
  readonly verdict: Verdict;
  /** By criterion, where criteria judge keys of the answer. */
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  /** What kind of difference came first. */
  readonly code: Difference['code'] | null;
  /** The language's own name of the error, `error` for one that the learner's code defines. */
  readonly errorType: string | null;
}

export type CaseReportView = VisibleCaseReport | HiddenCaseReport;

/** The report without its seed and the authors' signature, hidden cases reduced. */
export type ReportView = Omit<Report, 'cases' | 'seed' | 'signature'> & { readonly cases: readonly CaseReportView[] };

export interface SubmissionView {
  readonly id: string;
  readonly exercise: string;
  readonly language: Language;
  readonly source: string;
  readonly state: SubmissionState;
  /** Place in the queue while queued, 1 is next. */
  readonly position: number | null;
  readonly createdAt: string;
  readonly gradedAt: string | null;
  readonly report: ReportView | null;
}

export interface SubmissionSummary {
  readonly id: string;
  readonly language: Language;
  readonly state: SubmissionState;
  readonly createdAt: string;
  readonly verdict: Verdict | null;
  readonly status: RunStatus | null;
  readonly score: number | null;
  /** The submission before it in the same language. */
  readonly previous: string | null;
}

/** A page of a person's submissions of an exercise, newest first; `next` asks for the one after it. */
export interface HistoryView {
  readonly submissions: readonly SubmissionSummary[];
  readonly next: string | null;
}

/** A submission with its report's body and, while queued, its place in the queue. */
export interface ViewRow {
  readonly id: string;
  readonly exercise: string;
  readonly language: string;
  readonly source: string;
  readonly state: SubmissionState;
  readonly createdAt: Date;
  readonly gradedAt: Date | null;
  readonly body: unknown;
  readonly position: number | null;
}

/** A submission as lists show it; the last three are of its report. */
export interface SummaryRow {
  readonly id: string;
  readonly language: string;
  readonly state: SubmissionState;
  readonly createdAt: Date;
  readonly previous: string | null;
  readonly verdict: string | null;
  readonly status: string | null;
  readonly score: number | null;
}

export function submissionView(row: ViewRow): SubmissionView {
  return {
    id: row.id,
    exercise: row.exercise,
    language: row.language as Language, // checked when it was handed in
    source: row.source,
    state: row.state,
    position: row.position,
    createdAt: row.createdAt.toISOString(),
    gradedAt: row.gradedAt?.toISOString() ?? null,
    // written by the grading worker, which stores nothing but reports
    report: row.body ? reportView(row.body as Report) : null,
  };
}

export function submissionSummary({ createdAt, ...row }: SummaryRow): SubmissionSummary {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    // checked when it was handed in, and written by the grading worker
    language: row.language as Language,
    verdict: row.verdict as Verdict | null,
    status: row.status as RunStatus | null,
  };
}

export function reportView({ cases, seed: _, signature: _s, error, ...report }: Report): ReportView {
  // Reports from before there were counterexamples say nothing of them.
  const { firstWrong = null, counterexample = null } = report;
  return {
    ...report,
    firstWrong,
    counterexample,
    error: errorView(error, cases),
    cases: cases.map((each) => caseView(each, report.rubric)),
  };
}

function caseView(report: CaseReport, rubric: readonly CriterionReport[]): CaseReportView {
  if (report.visible) return { ...report, visible: true };
  const { criterion, verdict, differences, error } = report;
  const code = differences[0]?.code ?? null;
  const keyed = rubric.filter(({ keys }) => keys).map((each) => [each.id, verdictBy(each, report) ?? verdict] as const);
  const verdicts = keyed.length > 0 ? { verdicts: Object.fromEntries(keyed) } : {};
  return { criterion, visible: false, verdict, ...verdicts, code, errorType: error ? errorName(error.type) : null };
}

/** The file's first error in full when the visible cases or loading raise it too, else its name and place alone. */
function errorView(error: GuestError | null, cases: readonly CaseReport[]): GuestError | null {
  if (!error) return null;
  const raisedBy = cases.filter((each) => each.error && sameError(each.error, error));
  if (raisedBy.length === 0 || raisedBy.some(({ visible }) => visible)) return error;
  return { type: errorName(error.type), message: '', line: error.line, column: error.column };
}

const sameError = (a: GuestError, b: GuestError) =>
  a.type === b.type && a.message === b.message && a.line === b.line && a.column === b.column;

const errorNames = new Set([
  'missing-entry',
  'missing-class',
  // Python
  ...[
    'ArithmeticError',
    'AssertionError',
    'AttributeError',
    'EOFError',
    'Exception',
    'FloatingPointError',
    'ImportError',
  ],
  ...['IndentationError', 'IndexError', 'KeyError', 'LookupError', 'MemoryError', 'ModuleNotFoundError', 'NameError'],
  ...['NotImplementedError', 'OSError', 'OverflowError', 'PermissionError', 'RecursionError', 'RuntimeError'],
  ...['StopIteration', 'SystemError', 'SystemExit', 'TabError', 'TimeoutError', 'TypeError', 'UnboundLocalError'],
  ...['UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeError', 'ValueError', 'ZeroDivisionError'],
  // JavaScript, and both
  ...[
    'AggregateError',
    'Error',
    'EvalError',
    'InternalError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'URIError',
  ],
]);

const errorName = (type: string): string => (errorNames.has(type) ? type : 'error');

export const rubricView = (rubric: readonly Criterion[], locale: 'en' | 'zh'): ExerciseView['rubric'] =>
  rubric.map(({ id, points, title }) => ({ id, points, title: title[locale] }));
