// Whether an exercise's prose is there in both languages and says the same in both.
import { existsSync } from 'node:fs';
import katex from 'katex';
import { conceptById } from '#exercises/concepts.ts';
import { endings, readContent } from '#exercises/content.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { combinations } from '#grader/diagnose/bugs.ts';
import type { Exercise, Locale, Text } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import { languages } from '#grader/sandbox/sandbox.ts';
import { parse, type Shape } from '#scripts/content-checks/markdown.ts';

const locales: readonly Locale[] = ['en', 'zh'];
const chinese = /\p{Script=Han}/u;

/** A text in both languages, each in its own script. */
export function textFaults(what: string, text: Text, short = false): string[] {
  const found = locales.filter((locale) => !text[locale]?.trim()).map((locale) => `${what}: no text in ${locale}`);
  if (chinese.test(text.en)) found.push(`${what}: Chinese in the English text`);
  if (!short && text.zh && !chinese.test(text.zh)) found.push(`${what}: no Chinese in the Chinese text`);
  return found;
}

const same = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) === JSON.stringify(b);

/** What has to be equal between the two languages of any Markdown text. */
export function shapeFaults(what: string, en: Shape, zh: Shape): string[] {
  const found: string[] = [];
  if (!same(en.headings, zh.headings)) found.push(`headings differ: ${en.headings} and ${zh.headings}`);
  if (!same(en.figures, zh.figures)) found.push(`figures differ: ${en.figures} and ${zh.figures}`);
  if (!same(en.code, zh.code)) found.push('code blocks differ');
  if (!same(en.display, zh.display)) found.push('displayed formulas differ');
  return found.map((fault) => `${what}: ${fault}`);
}

/** Of a short one, which follows the other sentence by sentence, the formulas within lines too. */
function pairFaults(what: string, en: Shape, zh: Shape): string[] {
  const found = shapeFaults(what, en, zh);
  const [one, other] = [en.inline.length, zh.inline.length];
  return one === other ? found : [...found, `${what}: ${one} and ${other} inline formulas`];
}

/** Those of components/markdown.tsx, without their colours. */
const macros = { '\\forward': '{#1}', '\\backward': '{#1}' };

export function formulaFaults(what: string, { display, inline }: Shape): string[] {
  return [...display, ...inline].flatMap((formula) => {
    try {
      katex.renderToString(formula, { throwOnError: true, strict: 'error', macros: { ...macros } });
      return [];
    } catch (error) {
      return [`${what}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

/** The finite numbers in an answer. */
function numbers(value: Plain): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
}

/** Whether `written` is `value`: exactly, or correctly rounded to three significant digits or more. */
function states(written: string, value: number): boolean {
  if (written === String(Math.abs(value))) return true;
  const digits = written.split('.')[1]?.length ?? 0;
  return written.replace(/^[0.]+|\./g, '').length >= 3 && Math.abs(value).toFixed(digits) === written;
}

/** The statement works through the first visible case, so a number of its answer must be there. */
function exampleFaults(exercise: Exercise, what: string, markdown: string): string[] {
  const written = markdown.match(/\d+(\.\d+)?/g) ?? [];
  const answers = numbers(exercise.reference(...(exercise.visible[0]?.input ?? [])));
  if (answers.length === 0 || answers.some((value) => written.some((number) => states(number, value)))) return [];
  return [`${what}: the first visible case's answer (${answers.join(', ')}) is not worked out`];
}

function lengthFaults(what: string, { words, han }: Shape, locale: Locale): string[] {
  const [count, low, high] = locale === 'en' ? [words, 120, 380] : [han, 150, 700];
  return count >= low && count <= high ? [] : [`${what}: ${count} words or characters, not ${low}–${high}`];
}

function statementFaults(exercise: Exercise): string[] {
  const { statement } = readContent(exercise.slug);
  const shapes = { en: parse(statement.en), zh: parse(statement.zh) };
  const found = pairFaults('statement', shapes.en, shapes.zh);
  for (const locale of locales) {
    const what = `statement.${locale}.md`;
    const { figures, code } = shapes[locale];
    found.push(...formulaFaults(what, shapes[locale]), ...lengthFaults(what, shapes[locale], locale));
    found.push(...exampleFaults(exercise, what, statement[locale]));
    if (figures.length === 0) found.push(`${what}: no figure`);
    for (const name of figures) {
      if (!existsSync(`components/figures/${name}.tsx`)) found.push(`${what}: no components/figures/${name}.tsx`);
    }
    for (const language of languages) {
      const entry = `${exercise.entry[language]}(`;
      if (!code.some((block) => block.startsWith(language) && block.includes(entry))) {
        found.push(`${what}: no ${language} signature of ${entry}…)`);
      }
    }
  }
  return [...found, ...textFaults('statement', statement)];
}

function hintFaults({ slug }: Exercise): string[] {
  const { hints } = readContent(slug);
  const found = hints.en.length === hints.zh.length ? [] : [`${hints.en.length} and ${hints.zh.length} hints`];
  if (hints.en.length < 2) found.push('fewer than two hints');
  hints.en.forEach((en, i) => {
    const zh = hints.zh[i] ?? '';
    const shapes = { en: parse(en), zh: parse(zh) };
    found.push(...textFaults(`hint ${i + 1}`, { en, zh }), ...pairFaults(`hint ${i + 1}`, shapes.en, shapes.zh));
    for (const locale of locales) found.push(...formulaFaults(`hint ${i + 1}`, shapes[locale]));
  });
  return found;
}

/** A program in both languages for each mutant, and for each combination of the starter's bugs but none and all. */
function programFaults({ slug, mutants, bugs }: Exercise): string[] {
  const files = readContent(slug);
  const some = combinations(bugs?.ids ?? []).filter(({ length }) => length > 0 && length < (bugs?.ids.length ?? 0));
  const wanted = { mutants: Object.keys(mutants), bugs: some.map((ids) => ids.join('+')) };
  return (['mutants', 'bugs'] as const).flatMap((folder) => {
    const stray = Object.keys(files[folder]).filter((name) => !wanted[folder].includes(name));
    const missing = wanted[folder].flatMap((name) =>
      languages
        .filter((language) => !files[folder][name]?.[language])
        .map((language) => `${name}.${endings[language]}`),
    );
    return [
      ...stray.map((name) => `${folder}/${name}: not in exercise.ts`),
      ...missing.map((file) => `${folder}/${file} is missing`),
    ];
  });
}

function misconceptionFaults({ mutants, bugs }: Exercise): string[] {
  return [...Object.keys(mutants), ...(bugs?.ids ?? [])].flatMap((id) => {
    const texts = misconceptions[id];
    if (!texts) return [`the misconception '${id}' has no text`];
    return [texts.name, texts.explanation, texts.question].flatMap((text) => textFaults(`misconception ${id}`, text));
  });
}

/** An exercise on nothing would be missing from every learner's map. */
function conceptFaults({ concepts }: Exercise): string[] {
  if (concepts.length === 0) return ['it practises no concept: see exercises/concepts.ts'];
  return concepts.filter((id) => !conceptById(id)).map((id) => `there is no concept '${id}'`);
}

/** Title, statement, hints and misconceptions are complete, alike in both languages, and their formulas can be set. */
export function checkTexts(exercise: Exercise): string[] {
  return [
    ...textFaults('title', exercise.title, true),
    ...textFaults('summary', exercise.summary),
    ...exercise.rubric.flatMap(({ id, title }) => textFaults(`criterion ${id}`, title)),
    ...conceptFaults(exercise),
    ...statementFaults(exercise),
    ...hintFaults(exercise),
    ...programFaults(exercise),
    ...misconceptionFaults(exercise),
  ];
}
