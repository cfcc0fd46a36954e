/** @file Reads what the guest answered. The guest may be hostile, so nothing of its shape is taken for granted. */
import type { Output, Plain, Tag } from '#grader/plain.ts';
import type { GuestError, Traced } from '#grader/sandbox/sandbox.ts';

const maximumDepth = 40;
const maximumTraces = 200;
const maximumMessage = 500;
const plainTags: ReadonlySet<unknown> = new Set(['nan', 'infinity', '-infinity', 'too-large']);

export type Answer =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly phase: 'compile' | 'load'; readonly error: GuestError }
  | { readonly kind: 'returned'; readonly output: Output; readonly trace: readonly Traced[] }
  /** `ours`: the driver itself raised. */
  | { readonly kind: 'raised'; readonly ours: boolean; readonly error: GuestError; readonly trace: readonly Traced[] };

type Fields = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** NUL and lone surrogates, which neither PostgreSQL nor UTF-8 can hold, become U+FFFD. */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

function tagOf(value: Fields): Tag {
  const { $: tag, digits, type } = value;
  if (plainTags.has(tag)) return { $: tag } as Tag;
  if (tag === 'integer' && typeof digits === 'string' && /^-?\d{1,700}$/.test(digits)) return { $: tag, digits };
  if (tag === 'other' && typeof type === 'string') return { $: tag, type: type.replace(/\W/g, '').slice(0, 60) };
  return { $: 'other', type: 'unknown' };
}

function outputOf(value: unknown, depth = 0): Output {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'other', type: 'unknown' };
  if (typeof value === 'string') return cleanText(value);
  if (depth > maximumDepth) return { $: 'too-large' };
  if (Array.isArray(value)) return value.map((each) => outputOf(each, depth + 1));
  if (!isObject(value)) return { $: 'undefined' };
  if (Object.hasOwn(value, '$')) return tagOf(value);
  // Not by assignment: a key `__proto__` must become a property like any other.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]): [string, Plain] => [cleanText(key), outputOf(each, depth + 1)]),
  );
}

const placeOf = (value: unknown) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null);

/** Python counts columns in code points, editors in UTF-16 units. */
function columnOf(source: string, line: number | null, column: number | null): number | null {
  if (line === null || column === null) return null;
  const text = source.split(/\r\n|\n|\r/)[line - 1] ?? '';
  return [...text].slice(0, column - 1).join('').length + 1;
}

function errorOf(value: unknown, source: string): GuestError {
  const { type, message, line, column } = isObject(value) ? value : {};
  const place = placeOf(line);
  return {
    type: typeof type === 'string' ? cleanText(type).slice(0, 60) : 'Exception',
    message: typeof message === 'string' ? cleanText(message).slice(0, maximumMessage) : '',
    line: place,
    column: columnOf(source, place, placeOf(column)),
  };
}

function traceOf(value: unknown): Traced[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isObject)
    .slice(0, maximumTraces)
    .map(({ name, value }) => ({ name: cleanText(String(name)).slice(0, 100), value: outputOf(value) }));
}

/**
 * @param text the guest's JSON
 * @param source the learner's file, for the places of errors
 * @throws SyntaxError or RangeError when the text is no JSON or too deep: the guest has damaged its harness
 */
export function readAnswer(text: string, source: string): Answer {
  const value: unknown = JSON.parse(text);
  const fields = isObject(value) ? value : {};
  const { failed, error, output } = fields;
  if (failed !== undefined)
    return { kind: 'failed', phase: failed === 'compile' ? 'compile' : 'load', error: errorOf(error, source) };
  const trace = traceOf(fields.trace);
  if (error !== undefined) return { kind: 'raised', ours: fields.ours === true, error: errorOf(error, source), trace };
  if (Object.hasOwn(fields, 'output')) return { kind: 'returned', output: outputOf(output), trace };
  return { kind: 'loaded' };
}
