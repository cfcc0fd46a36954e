import { formatNumber } from '#lib/format-number.ts';

type Format = (value: number) => string;

const tagNames: Readonly<Record<string, string>> = {
  nan: 'NaN',
  infinity: '∞',
  '-infinity': '−∞',
  undefined: 'undefined',
  'too-large': '…',
};

/** A value of the sandbox as one line of text: `{h1: 0.5, h2: 1}`, `[0, 1]`, `"text"`; tags (`$`) by their own names. */
export function showValue(value: unknown, format: Format = formatNumber): string {
  if (value === null) return 'None';
  if (value === undefined) return '—';
  if (typeof value === 'number') return format(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((entry) => showValue(entry, format)).join(', ')}]`;
  const entries = Object.entries(value);
  const tag = entries.find(([key]) => key === '$')?.[1];
  if (typeof tag === 'string') return showTag(tag, Object.fromEntries(entries));
  return `{${entries.map(([key, entry]) => `${key}: ${showValue(entry, format)}`).join(', ')}}`;
}

function showTag(tag: string, fields: Record<string, unknown>): string {
  if (tag === 'integer') return String(fields.digits);
  if (tag === 'other') return `<${String(fields.type)}>`;
  return tagNames[tag] ?? `<${tag}>`;
}

/** More entries than these stay on their argument's one line. */
const mostLines = 8;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list of objects or of an object of lists, each with its place; none of anything else. */
function entriesOf(name: string, value: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(value) && value.every(isRecord)) return value.map((entry, i) => [showPath([name, i]), entry]);
  if (!isRecord(value) || !Object.values(value).every(Array.isArray)) return [];
  return Object.entries(value).map(([key, entry]) => [showPath([name, key]), entry]);
}

/** The arguments by name: all on one line, but a network's layers or a table of vectors with a line for each entry. */
export function showInputLines(parameters: readonly string[], input: readonly unknown[]): string[] {
  const lines: string[][] = [];
  for (const [index, value] of input.entries()) {
    const name = parameters[index] ?? String(index + 1);
    const entries = entriesOf(name, value);
    if (entries.length > 0 && entries.length <= mostLines) {
      lines.push(...entries.map(([place, entry]) => [`${place} = ${showValue(entry)}`]), []);
    } else {
      const line = lines.pop() ?? [];
      lines.push([...line, `${name} = ${showValue(value)}`]);
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => line.join(', '));
}

/** An answer on one line, or with a line for each entry as `showInputLines` has them: `[0] = {w: …, b: …}`. */
export function showAnswerLines(value: unknown): string[] {
  const entries = entriesOf('', value);
  const split = entries.length > 1 && entries.length <= mostLines;
  return split ? entries.map(([place, entry]) => `${place} = ${showValue(entry)}`) : [showValue(value)];
}

/** `[]` → '', `['h1']` → `h1`, `['losses', 3]` → `losses[3]`. */
export function showPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}
