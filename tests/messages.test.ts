import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };
import { sourceFiles } from '#tests/source-files.ts';

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

const you = /\b(yours?|you)\b/i;

test('a teacher is not spoken to as if a learner’s work were theirs', () => {
  const spoken = flatten(en.OfLearner).map(([key]) => key);
  expect(spoken.filter((key) => !english.has(key))).toEqual([]); // each stands for a text that there is
  const said = (key: string) => english.get(`OfLearner.${key}`)?.replace(/\{\w+\}/g, '') ?? '';
  const wrong = spoken.filter((key) => you.test(said(key)) || /你/.test(chinese.get(`OfLearner.${key}`) ?? ''));
  expect(wrong).toEqual([]);
  // What an opened submission says of its values, banner and errors is all among them.
  const shown = /^(Report\.(columns|banner|error|hidden)|Diagnosis|Counterexample)\./;
  const theirs = [...english].filter(([key, text]) => shown.test(key) && you.test(text)).map(([key]) => key);
  expect(theirs.filter((key) => !spoken.includes(key))).toEqual([]);
});

/** Marks of the width of a letter beside a Chinese character, and quotation marks other than “ ”. */
const halfWidth =
  /\p{Script=Han}[,;:!?()](?!\w)|\p{Script=Han}[,;:!?(]\p{Script=Han}|[,;!?()]\p{Script=Han}|[「」『』"]/u;
const notProse = /```[\s\S]*?```|`[^`]*`|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|\]\([^)]*\)|<[^>]*>/g;

/** Texts in sources of content, with what is put into them taken out. */
const literals = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
function textsIn(source: string): readonly string[] {
  const code = source.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const texts = (code.match(literals) ?? []).map((literal) => literal.slice(1, -1).replace(/\\\$|\$\{[^}]*\}/g, '□'));
  return texts.filter((text) => /\p{Script=Han}/u.test(text)).map((text) => text.replace(/\\`/g, '`'));
}

test('Chinese is set with the marks of Chinese, or a line would look typed by a machine', () => {
  const files = sourceFiles(/^exercises\/.*zh\.md$/);
  expect(files.length).toBeGreaterThan(50);
  const linesOf = (file: string, text: string) =>
    text
      .replace(notProse, '□')
      .split('\n')
      .map((line) => [file, line] as const);
  const lines = files.flatMap((file) => linesOf(file, readFileSync(file, 'utf8')));
  const sources = sourceFiles(/^exercises\/.*\.ts$/);
  const inSources = sources.flatMap((file) =>
    textsIn(readFileSync(file, 'utf8')).flatMap((text) => linesOf(file, text)),
  );
  expect(inSources.length).toBeGreaterThan(500);
  // What is to be copied into a file of CSV has the marks of CSV.
  const texts = [...chinese].filter(([key]) => key !== 'Classes.import.exampleText');
  const wrong = [...texts, ...lines, ...inSources].filter(([, text]) => halfWidth.test(text));
  expect(wrong).toEqual([]);
});
