import { IntlMessageFormat as Original } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { IntlMessageFormat } from '#lib/message-format.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };

type Texts = { readonly [key: string]: string | Texts };

const all = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : all(text)));

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  getPluralRules: (locale: string) => new Intl.PluralRules(locale),
  getDateTimeFormat: (locale: string) => new Intl.DateTimeFormat(locale),
};

type Element = ReturnType<Original['getAst']>[number];

/** What each name in a message may be given: numbers where it counts, its own options where it selects. */
function givable(ast: readonly Element[], found = new Map<string, unknown[]>()): Map<string, unknown[]> {
  for (const element of ast) {
    const options = 'options' in element && typeof element.options === 'object' ? element.options : {};
    for (const { value } of Object.values(options)) givable(value, found);
    if ('children' in element) givable(element.children, found);
    if (element.type === 0 || element.type === 7) continue;
    const add = (...values: unknown[]) => found.set(element.value, [...(found.get(element.value) ?? []), ...values]);
    if (element.type === 8)
      add(
        (parts: unknown) => ({ tag: element.value, parts }),
        (parts: unknown) => parts,
      );
    else if (element.type === 5) add(...Object.keys(options), 'something else');
    else if (element.type === 1) add('a word', { element: true }, 7, 0, '', null);
    else add(0, 1, 2, 21, 1_234.567, 0.256);
  }
  return found;
}

/** Each value of each name at least once. */
function fillings(names: ReadonlyMap<string, readonly unknown[]>): Record<string, unknown>[] {
  const most = Math.max(1, ...[...names.values()].map(({ length }) => length));
  // One and seven, so that two names that may be given equally many things do not always get the same one.
  return [1, 7].flatMap((stride) =>
    Array.from({ length: most }, (_, turn) =>
      Object.fromEntries(
        [...names].map(([name, values], place) => [name, values[(turn + place * stride) % values.length]]),
      ),
    ),
  );
}

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('a browser', (locale, texts) => {
  test(`shows every text of ${locale} word for word as the server does`, () => {
    const messages = all(texts).filter((text) => /[{}<']/.test(text));
    expect(messages.length).toBeGreaterThan(200);
    for (const text of messages) {
      const original = new Original(text, locale, undefined, { formatters } as never);
      const ours = new IntlMessageFormat(text, locale, undefined, { formatters });
      for (const values of fillings(givable(original.getAst())))
        expect(ours.format(values), text).toEqual(original.format(values as never));
    }
  });
});

test('next-intl finds in it what it looks for in the original', () => {
  const { date, time } = IntlMessageFormat.formats;
  expect([date, time]).toEqual([{}, {}]);
});

test('a text that cannot be read, or lacks a value, is an error and no half text', () => {
  const format = (text: string, values?: Record<string, unknown>) =>
    new IntlMessageFormat(text, 'en', undefined, { formatters }).format(values);
  for (const text of ['{', '{a', 'a}', '<b>a', '<b>a</c>', '{a, date, short}', '{a, plural, one {x}'])
    expect(() => format(text, { a: 1, b: (parts: unknown) => parts }), text).toThrow(SyntaxError);
  expect(() => format('{n, number, ::compact}', { n: 1 })).toThrow(SyntaxError);
  expect(() => format('{a} and {b}', { a: 1 })).toThrow('No value for b');
  expect(() => format('<b>a</b>', { b: 'no function' })).toThrow('No way to show <b>');
  expect(() => format('{a, select, x {y}}', { a: 'z' })).toThrow('No words for a = z');
  expect(format("It''s '{here}', '<b>' and l'heure")).toBe("It's {here}, <b> and l'heure");
});
