/** @file Nobody's password, token, cookie or program belongs in a log, however it got into what is logged. */
import 'server-only';

/** Names of what is never printed, whatever it holds. */
const secretNames =
  /passw|token|secret|cookie|authorization|credential|connectionstring|database_url|^(source|sources|program|body|values|parameters|args|headers)$/i;
const hidden = '[hidden]';
/** Deeper than anything that we log on purpose. */
const deepest = 6;

/** Secrets within texts, such as messages of errors: passwords of addresses, what follows `Bearer`, values of cookies and of secret names. */
const inTexts: readonly (readonly [RegExp, string])[] = [
  [/\b([a-z][a-z\d+.-]*:\/\/[^\s:@/"\\]*):[^\s@"\\]+@/gi, `$1:${hidden}@`],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${hidden}`],
  [/((?:session-token|csrf-token|chainrule-guest|[\w-]*cookie)["']?\s*[=:]\s*["']?)[^\s;,"'\\]+/gi, `$1${hidden}`],
  [/((?:password(?:hash)?|secret|token)["']?\s*[=:]\s*["']?)[^\s;&,"'\\]+/gi, `$1${hidden}`],
  [/\/(invitation|join|link|reset-password)\/[\w-]{12,}/g, `/$1/${hidden}`],
];

export const textWithoutSecrets = (text: string): string =>
  inTexts.reduce((clean, [pattern, by]) => clean.replace(pattern, by), text);

/** The same object without what must not be printed; errors become plain objects. */
export function withoutSecrets(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, clean(name, value, 0)]));
}

function clean(name: string, value: unknown, depth: number): unknown {
  if (value === undefined || value === null) return value;
  if (secretNames.test(name) || depth > deepest) return hidden;
  if (typeof value === 'string') return textWithoutSecrets(value);
  if (value instanceof Error) return describe(value, depth);
  if (typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((each) => clean('', each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(key, each, depth + 1)]));
}

/** What of an error helps to find its cause. PostgreSQL's `detail` and `where` are left out: they quote rows. */
function describe(error: Error, depth: number): Record<string, unknown> {
  const message = textWithoutSecrets(messageOf(error));
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const told = ['code', 'digest', 'severity', 'schema', 'table', 'column', 'constraint'].flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
  });
  return {
    type: error.name,
    message,
    ...Object.fromEntries(told),
    stack: [`${error.name}: ${message}`, ...frames].join('\n'),
    ...(error.cause === undefined || depth > deepest ? {} : { cause: clean('cause', error.cause, depth + 1) }),
  };
}

/** Prisma prints the whole call with its arguments before what is wrong with it. */
const messageOf = ({ name, message }: Error): string =>
  name.startsWith('Prisma') ? (message.trim().split('\n').at(-1) ?? '') : message;
