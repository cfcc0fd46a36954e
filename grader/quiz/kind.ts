/** @file What is to be known of a kind of item: what of it a browser may see, how a response is read, and what it scores. */
import type { Locale } from '#grader/exercise.ts';
import type { Facts, Kind } from '#grader/quiz/item.ts';
import type { Random } from '#grader/random.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

/**
 * By kind: what a browser may see, beside the prompt. `texts` is all the Markdown in it, in the order in which it is shown, so that a
 * page can render it without knowing the kind; the rest is plain data.
 */
export interface Views {
  readonly choice: { readonly texts: readonly string[] };
  readonly choices: { readonly texts: readonly string[] };
  readonly number: { readonly texts: readonly []; readonly unit: string | null };
  readonly formula: { readonly texts: readonly []; readonly variables: readonly string[] };
  readonly ordering: { readonly texts: readonly string[] };
  /** The first `left` texts are to be matched, each with one of the others. */
  readonly matching: { readonly texts: readonly string[]; readonly left: number };
  readonly trace: {
    readonly texts: readonly [];
    readonly code: Readonly<Record<Language, string>>;
    readonly lines: number;
  };
  readonly free: { readonly texts: readonly string[]; readonly points: readonly number[] };
}

/** By kind: a response, as stored. Places count from 0 in the order of the view's `texts`. */
export interface Responses {
  readonly choice: { readonly chosen: number };
  readonly choices: { readonly chosen: readonly number[] };
  /** What was typed; it is read anew each time, so that a better reader is fair to old responses too. */
  readonly number: { readonly typed: string };
  readonly formula: { readonly typed: string };
  /** Places, in the order the learner gave them. */
  readonly ordering: { readonly order: readonly number[] };
  /** For each left text the place of its match among the right ones (counted from 0 there), no place twice, or null where none is chosen yet. */
  readonly matching: { readonly matches: readonly (number | null)[] };
  readonly trace: { readonly typed: string };
  readonly free: { readonly typed: string };
}

/**
 * A response that does not make sense for the item: a tampered one, or a text that cannot be read; `unreadable` is a message key.
 * `ambiguous`: people would read it in two ways (1,234 as a number, 1/2x as a formula).
 */
export interface Unreadable {
  readonly unreadable: 'shape' | 'empty' | 'number' | 'formula' | 'variable' | 'ambiguous' | 'too-long';
  /** Character, counted from 1, where a formula stops making sense; or the name it does not know. */
  readonly at?: number | string;
}

export interface Score<K extends Kind> {
  /** 0–1; null while nobody has marked it. */
  readonly score: number | null;
  /** Wrong ideas that the response shows. */
  readonly misconceptions: readonly string[];
  /** The right response, in the order of the same view. */
  readonly right: Responses[K];
  /** Markdown on single texts of the view, by their place. */
  readonly notes: Readonly<Record<number, string>>;
}

/**
 * `random` is drawn from the attempt's seed and the item's id, and each call gets a fresh one of the same seed: that is how `score` knows
 * the order that `view` showed.
 */
export interface KindOf<K extends Kind> {
  view(facts: Facts[K], random: Random, locale: Locale): Views[K];
  /** Reads what a browser sent or somebody typed; never throws. */
  parse(response: unknown, view: Views[K]): Responses[K] | Unreadable;
  /** @param response null where there is none: it scores 0, and the right one is told all the same */
  score(facts: Facts[K], response: Responses[K] | null, random: Random, locale: Locale): Score<K>;
}
