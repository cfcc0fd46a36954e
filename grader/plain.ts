/** @file What may go into the sandbox (`Plain`) and what may come out of it (`Output`). Both survive JSON unchanged. */

/** Input of learner code, and the reference's answer: finite doubles, texts, booleans, lists, objects. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Answer of learner code. What JSON cannot hold exactly arrives as an object with a `$` key (see `Tag`); an object of
 * the learner's that has a `$` key itself arrives as `{ $: 'other', type }`, so the two can never be mistaken.
 */
export type Output = Plain;

/** Values outside JSON. `type` is the guest's own type name, letters, digits and `_` only, at most 60 of them. */
export type Tag =
  | { readonly $: 'nan' }
  | { readonly $: 'infinity' }
  | { readonly $: '-infinity' }
  | { readonly $: 'integer'; readonly digits: string }
  | { readonly $: 'too-large' }
  | { readonly $: 'undefined' }
  | { readonly $: 'other'; readonly type: string };

/** Whether all numbers in it are finite. */
export function finite(value: Plain): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(finite);
}
