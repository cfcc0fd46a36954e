import { expect, test } from 'vitest';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** `{count}`, `{count, plural, …}` and `<b>` alike: the names a text needs filled in. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map((m) => m[1] ?? m[2]))].sort();

const english = new Map(flatten(en));
const chinese = new Map(flatten(zh));

test('every interface text exists in both languages', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
});

test('a text asks for the same values in both languages, or one of them would show a gap', () => {
  const different = [...english].filter(
    ([key, text]) => String(placeholders(text)) !== String(placeholders(chinese.get(key) ?? text)),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test('no Chinese text was left in English', () => {
  const untranslated = [...chinese].filter(
    ([key, text]) => text === english.get(key) && /[a-z]{4,} [a-z]{3,}/i.test(text),
  );
  expect(untranslated.map(([key]) => key)).toEqual([]);
});
