/** @file Is an answer right, and if not, where does it differ? Pure: the server grades and the browser runs with the same code. */
import type { Tolerance } from '#grader/exercise.ts';
import type { Output, Plain } from '#grader/plain.ts';
import type { Difference, Kind, Path } from '#grader/report.ts';

export const maxDifferences = 20;
const maxShown = 80;
const maxText = 200;

interface Fields {
  readonly [key: string]: Plain;
}

// `Array.isArray` does not narrow readonly arrays.
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
const isRecord = (value: Plain): value is Fields => typeof value === 'object' && value !== null && !isList(value);
const isTag = (value: Plain): value is Fields => isRecord(value) && Object.hasOwn(value, '$');

/** The number an answer stands for: itself, or a whole number beyond a double's exact range as the nearest double. */
function numberOf(value: Plain): number | null {
  if (typeof value === 'number') return value;
  if (!isTag(value) || value.$ !== 'integer' || typeof value.digits !== 'string') return null;
  return /^-?\d+$/.test(value.digits) ? Number(value.digits) : null;
}

const tagKinds: ReadonlyMap<Plain | undefined, Kind> = new Map<string, Kind>([
  ['nan', 'nan'],
  ['infinity', 'infinity'],
  ['-infinity', 'infinity'],
  ['too-large', 'too-large'],
  ['undefined', 'none'],
]);

/** What kind of thing came, in a learner's words. A whole number beyond all doubles is `too-large`. */
export function kindOf(output: Output): Kind {
  const number = numberOf(output);
  if (number !== null) {
    if (Number.isFinite(number)) return 'number';
    return Number.isNaN(number) ? 'nan' : isTag(output) ? 'too-large' : 'infinity';
  }
  if (isTag(output)) return tagKinds.get(output.$) ?? 'other';
  if (output === null || output === undefined) return 'none';
  if (typeof output === 'boolean') return 'boolean';
  if (typeof output === 'string') return 'text';
  if (isList(output)) return 'list';
  return typeof output === 'object' ? 'object' : 'other';
}

function clip(text: string, length: number): string {
  // Never half of a surrogate pair before the ellipsis.
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const escaped = (text: string) => JSON.stringify(clip(text, maxShown)).slice(1, -1).replaceAll('\\"', '"');

function shownTag(tag: Fields): string {
  if (tag.$ === 'nan') return 'NaN';
  if (tag.$ === 'infinity') return 'Infinity';
  if (tag.$ === '-infinity') return '-Infinity';
  if (tag.$ === 'integer') return clip(String(tag.digits), maxShown);
  if (tag.$ === 'undefined') return 'undefined';
  return typeof tag.type === 'string' ? clip(tag.type, maxShown) : '…';
}

/** Renders at most three levels and a few entries of each: an answer may be nested deeper than the call stack. */
function render(value: Plain, depth: number): string {
  if (typeof value === 'string') return `'${escaped(value)}'`;
  if (isTag(value)) return shownTag(value);
  if (isList(value)) {
    if (depth === 0) return '[…]';
    const items = value.slice(0, maxShown / 2).map((item) => render(item, depth - 1));
    return `[${items.join(', ')}]`;
  }
  if (isRecord(value)) {
    if (depth === 0) return '{…}';
    const keys = Object.keys(value).slice(0, maxShown / 4);
    return `{${keys.map((key) => `${escaped(key)}: ${render(value[key] ?? null, depth - 1)}`).join(', ')}}`;
  }
  return String(value);
}

/** What came, as one short line of at most 80 characters; a text in quotes: `'0.5'`. */
export const shown = (output: Output): string => clip(render(output, 3), maxShown);

function* differ(expected: Plain, actual: Output, tolerance: Tolerance, path: Path): Generator<Difference> {
  const [wanted, got] = [kindOf(expected), kindOf(actual)];
  const kind: Difference = { code: 'kind', path, expected: wanted, actual: got, shown: shown(actual) };
  const [a, b] = [numberOf(expected), numberOf(actual)];
  if (wanted !== got || isTag(expected)) yield kind;
  else if (a !== null && b !== null) {
    // A report is JSON, which has neither infinity nor −0: at most the largest double, and `+ 0` makes a −0 a 0.
    const delta = Math.min(Math.abs(a - b), Number.MAX_VALUE);
    const allowed = tolerance.atol + tolerance.rtol * Math.max(Math.abs(a), Math.abs(b));
    // Two NaN or two infinities are of one kind, and still no answer.
    if (wanted !== 'number') yield kind;
    else if (!(delta <= allowed)) yield { code: 'value', path, expected: a + 0, actual: b + 0, delta, allowed };
  } else if (isList(expected) && isList(actual)) yield* differList(expected, actual, tolerance, path);
  else if (isRecord(expected) && isRecord(actual)) yield* differRecord(expected, actual, tolerance, path);
  else if (wanted !== 'none' && expected !== actual) {
    yield { code: 'text', path, expected: clip(String(expected), maxText), actual: clip(String(actual), maxText) };
  }
}

function* differList(expected: readonly Plain[], actual: readonly Plain[], tolerance: Tolerance, path: Path) {
  if (expected.length !== actual.length) {
    yield { code: 'length', path, expected: expected.length, actual: actual.length } satisfies Difference;
  }
  for (let i = 0; i < Math.min(expected.length, actual.length); i++) {
    yield* differ(expected[i] ?? null, actual[i] ?? null, tolerance, [...path, i]);
  }
}

function* differRecord(expected: Fields, actual: Fields, tolerance: Tolerance, path: Path): Generator<Difference> {
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(actual, key)) yield { code: 'missing-key', path, key };
    else yield* differ(expected[key] ?? null, actual[key] ?? null, tolerance, [...path, key]);
  }
  for (const key of Object.keys(actual)) {
    if (!Object.hasOwn(expected, key)) yield { code: 'extra-key', path, key: clip(key, maxShown) };
  }
}

/**
 * Where an answer differs from the expected one: nowhere (`[]`) when it is right. Numbers are equal when
 * `|a − b| ≤ atol + rtol · max(|a|, |b|)`; NaN and infinities never are; booleans, texts and None are not numbers.
 * @returns at most 20, in the order of the expected answer. Never throws, whatever the output.
 */
export function compare(expected: Plain, output: Output, tolerance: Tolerance): Difference[] {
  const differences: Difference[] = [];
  for (const difference of differ(expected, output, tolerance, [])) {
    if (differences.push(difference) === maxDifferences) break;
  }
  return differences;
}
