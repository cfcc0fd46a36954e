/** @file What a browser may see of quizzes: view types, and the function that makes an item's view. Keys and seeds never get through. */
import 'server-only';
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Item, Kind } from '#grader/quiz/item.ts';
import type { Responses, Score } from '#grader/quiz/kind.ts';
import { type ItemView, parseResponse, scoreOf, variantOf, viewOf } from '#grader/quiz/variant.ts';
import type { MisconceptionView } from '#server/views.ts';

export type QuizMode = 'practice' | 'test';

/** When a test tells what was right: as soon as one asks, once it is submitted, or from a date on. Practice tells as soon as one asks. */
export type FeedbackTime = 'atOnce' | 'onSubmit' | 'afterDate';

export interface PolicyView {
  /** Whether the quiz may be practised. */
  readonly practice: boolean;
  /** Seconds that a test may take; null: any. */
  readonly timeLimit: number | null;
  /** Tests that one person may take; null: any number. */
  readonly attemptLimit: number | null;
  readonly feedback: FeedbackTime;
  /** Where feedback is `afterDate`, null elsewhere. */
  readonly feedbackAt: string | null;
}

export interface ResultView {
  /** 0–1; null while a free text waits to be marked. */
  readonly score: number | null;
  readonly earned: number;
  readonly points: number;
  /** Points that are not given yet, because an instructor has to mark them. */
  readonly waiting: number;
}

export interface AttemptSummary {
  readonly id: string;
  /** Slug. */
  readonly quiz: string;
  readonly mode: QuizMode;
  readonly startedAt: string;
  /** Past it what is saved is submitted; null: never. */
  readonly deadline: string | null;
  readonly submittedAt: string | null;
  /** Items with a response. */
  readonly answered: number;
  readonly itemCount: number;
  /** Null until it is submitted and its result may be told. */
  readonly result: ResultView | null;
}

/** Of an item, once it may be told. */
export interface FeedbackView<K extends Kind = Kind> {
  /** 0–1, 0 without a response; null while a free text waits to be marked, and where the quiz was changed so that the response fits no longer. */
  readonly score: number | null;
  /** The right response, in the order of the item's view; of a free text the model answer. */
  readonly right: Responses[K];
  /** Markdown on single texts of the view, by their place. */
  readonly notes: Readonly<Record<number, string>>;
  /** Markdown. */
  readonly explanation: string;
  /** Wrong ideas that the response shows. */
  readonly misconceptions: readonly (MisconceptionView & { readonly id: string })[];
  readonly mark: MarkView | null;
}

export interface MarkView {
  /** In the order of the rubric. */
  readonly points: readonly number[];
  readonly comment: string | null;
  /** Name of whoever marked it. */
  readonly by: string | null;
  readonly markedAt: string;
}

export type AttemptItemView = {
  readonly [K in Kind]: Extract<ItemView, { readonly kind: K }> & {
    /** Counts from 1. */
    readonly number: number;
    readonly response: Responses[K] | null;
    readonly flagged: boolean;
    /** 0 before anything was saved. */
    readonly revision: number;
    readonly savedAt: string | null;
    /** Spent on it so far, as the browser said. */
    readonly seconds: number;
    /** Feedback was asked for: the response stays as it is. */
    readonly checked: boolean;
    readonly feedback: FeedbackView<K> | null;
  };
}[Kind];

export interface AttemptView extends AttemptSummary {
  readonly title: string;
  /** The server's clock, to count down by. */
  readonly now: string;
  /** Whether items may be checked before the attempt is submitted. */
  readonly checkable: boolean;
  /** When feedback will be there, if that is known and in the future. */
  readonly feedbackAt: string | null;
  /** Whether the quiz was changed after the attempt began, so that responses may not fit any more. */
  readonly revised: boolean;
  readonly items: readonly AttemptItemView[];
}

export interface QuizLinkView {
  readonly slug: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly itemCount: number;
  readonly points: number;
  /** Whether the viewer has an attempt that is not submitted. */
  readonly open: boolean;
  /** Attempts that the viewer has submitted. */
  readonly submitted: number;
  /** The best score that may be told, 0–1. */
  readonly best: number | null;
}

export interface QuizView extends QuizLinkView {
  /** How many of its items have fresh numbers in each attempt. */
  readonly parameterised: number;
  readonly policy: PolicyView;
  /** Tests that the viewer may still begin; null: any number. */
  readonly testsLeft: number | null;
  /** Whether the viewer has to sign in before a test, since tests are counted. */
  readonly signInToTest: boolean;
  /** The viewer's, newest first. */
  readonly attempts: readonly AttemptSummary[];
}

/** What a free text was given. */
export interface MarkState {
  /** Counts changes; the next mark says which one it is made on. */
  readonly version: number;
  /** Null while it waits. */
  readonly mark: MarkView | null;
}

/** A free text with all that it is marked by. */
export interface FreeTextView extends MarkState {
  /** Markdown, as the learner saw it. */
  readonly prompt: string;
  readonly typed: string;
  readonly rubric: readonly { readonly title: string; readonly points: number }[];
  /** The model answer, Markdown. */
  readonly model: string;
}

/** Whose it is, for those who manage quizzes. */
export interface MarkingView extends FreeTextView {
  readonly attempt: string;
  readonly item: string;
  readonly learner: string | null;
  readonly submittedAt: string;
}

/** What is stored of an item in an attempt. */
export interface ItemRow {
  readonly item: string;
  readonly response: unknown;
  readonly flagged: boolean;
  readonly revision: number;
  readonly savedAt: Date;
  readonly seconds: number | null;
  readonly checkedAt: Date | null;
  readonly score: number | null;
  readonly mark: MarkRow | null;
}

export interface MarkRow {
  /** By rubric id. */
  readonly points: Readonly<Record<string, number>>;
  readonly comment: string | null;
  readonly by: string | null;
  /** As PostgreSQL writes it in JSON. */
  readonly markedAt: string;
}

interface Shown {
  readonly seed: string;
  readonly number: number;
  readonly locale: Locale;
  /** Whether the score and what was right may be told. */
  readonly told: boolean;
}

export function attemptItemView(item: Item, row: ItemRow | undefined, shown: Shown): AttemptItemView {
  const { seed, number, locale, told } = shown;
  const view = viewOf<Kind>(item, seed, locale);
  const read = row?.response == null ? null : parseResponse<Kind>(item, seed, row.response);
  const response = read === null || 'unreadable' in read ? null : read;
  const state = {
    number,
    response,
    flagged: row?.flagged ?? false,
    revision: row?.revision ?? 0,
    savedAt: row && row.revision > 0 ? row.savedAt.toISOString() : null,
    seconds: row?.seconds ?? 0,
    checked: row?.checkedAt != null,
    feedback: told ? feedbackView(item, row, response, shown) : null,
  };
  // The kind and its response belong together, which TypeScript cannot see of a union.
  return { ...view, ...state } as AttemptItemView;
}

function feedbackView(
  item: Item,
  row: ItemRow | undefined,
  response: Responses[Kind] | null,
  { seed, locale }: Shown,
): FeedbackView {
  const { explanation, facts } = variantOf<Kind>(item, seed);
  const scored: Score<Kind> = scoreOf<Kind>(item, seed, response, locale);
  const rubric = 'rubric' in facts ? facts.rubric : [];
  return {
    score: row?.score ?? null,
    right: scored.right,
    notes: scored.notes,
    explanation: explanation[locale],
    misconceptions: misconceptionViews(scored.misconceptions, locale),
    mark: row?.mark ? markView(row.mark, rubric) : null,
  };
}

export const markView = (
  { points, comment, by, markedAt }: MarkRow,
  rubric: readonly { readonly id: string }[],
): MarkView => ({
  points: rubric.map(({ id }) => points[id] ?? 0),
  comment,
  by,
  markedAt: new Date(markedAt).toISOString(),
});

export const misconceptionViews = (ids: readonly string[], locale: Locale): FeedbackView['misconceptions'] =>
  ids.flatMap((id) => {
    const known = misconceptions[id];
    if (!known) return [];
    const { name, explanation, question } = known;
    return { id, name: name[locale], explanation: explanation[locale], question: question[locale] };
  });
