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

/** Arguments by name: `x1 = 0.5`, `p = {w1: 0.2, …}`. */
export function showInput(parameters: readonly string[], input: readonly unknown[]): string[] {
  return input.map((value, index) => `${parameters[index] ?? index + 1} = ${showValue(value)}`);
}

/** `[]` → '', `['h1']` → `h1`, `['losses', 3]` → `losses[3]`. */
export function showPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}
