// Imported items as the project's own files: exercises/quiz/<slug>/quiz.ts and one file for each item.
import { toTranslate } from '#exercises/quiz/define.ts';
import type { Text } from '#grader/exercise.ts';
import type { ItemData } from '#scripts/quiz-formats/imported.ts';

const text = (value: string): string => {
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  // What ends a line for some readers of TypeScript.
  return `'${inner.replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)}'`;
};

const isText = (value: object): value is Text =>
  Object.keys(value).length === 2 && 'en' in value && 'zh' in value && typeof value.en === 'string';

/** In the words of exercises/quiz: a text that waits for its translation says so. */
function said({ en, zh }: Text): string {
  if (zh.startsWith(toTranslate)) return `untranslated('en', ${text(en)})`;
  if (en.startsWith(toTranslate)) return `untranslated('zh', ${text(zh)})`;
  return en === zh ? `wordless(${text(en)})` : `{ en: ${text(en)}, zh: ${text(zh)} }`;
}

function literal(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (isText(value)) return said(value);
  const entries = Object.entries(value).map(
    ([key, each]) => `${/^[a-z]\w*$/i.test(key) ? key : text(key)}: ${literal(each)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

const camelCase = (id: string) => id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
/** Beside quiz.ts. */
const fileOf = ({ id }: ItemData) => `${id === 'quiz' ? 'item-quiz' : id}.ts`;
/** No word of the language begins like it. */
const nameOf = ({ id }: ItemData) => `item${camelCase(`-${id}`)}`;

function itemSource(data: ItemData): string {
  const body = literal(data);
  const define = body.includes('untranslated(') ? 'fixed, untranslated' : 'fixed';
  const numbers = body.includes('wordless(') ? `import { wordless } from '#exercises/quiz/numbers.ts';\n` : '';
  return `import { ${define} } from '#exercises/quiz/define.ts';\n${numbers}\nexport const ${nameOf(data)} = fixed(${body});\n`;
}

function quizSource(slug: string, all: readonly ItemData[]): string {
  const imports = all.map((data) => `import { ${nameOf(data)} } from '#exercises/quiz/${slug}/${fileOf(data)}';`);
  return `${imports.toSorted().join('\n')}
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: ${text(slug)},
  title: { en: '', zh: '' },
  summary: { en: '', zh: '' },
  items: [${all.map(nameOf).join(', ')}],
} satisfies Quiz;
`;
}

/** The files by their names; not laid out yet. */
export function sourcesOf(slug: string, all: readonly ItemData[]): Readonly<Record<string, string>> {
  const items = all.map((data) => [fileOf(data), itemSource(data)] as const);
  return { 'quiz.ts': quizSource(slug, all), ...Object.fromEntries(items) };
}
