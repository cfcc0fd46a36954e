// Whether a unit's lesson is complete, says the same in both languages, and leads to the unit's exercises.
import { existsSync, readFileSync } from 'node:fs';
import { blocksOf, headingText } from '#exercises/blocks.ts';
import { exerciseBySlug, type Unit, units } from '#exercises/catalog.ts';
import { lessonFile, parseLesson } from '#exercises/lessons.ts';
import type { Locale } from '#grader/exercise.ts';
import { parse, type Shape } from '#scripts/content-checks/markdown.ts';
import { formulaFaults, shapeFaults, textFaults } from '#scripts/content-checks/texts.ts';

const locales: readonly Locale[] = ['en', 'zh'];

/** Whether there is something to draw: a live figure, or a still one. */
const drawn = (name: string) =>
  existsSync(`components/figures/live/${name}.tsx`) || existsSync(`components/figures/${name}.tsx`);

const linksIn = (markdown: string, scheme: string) =>
  [...markdown.matchAll(new RegExp(`\\(${scheme}:([\\w-]+)\\)`, 'g'))].map(([, slug = '']) => slug);

/** A unit's quiz or the one over all units; where it is not written yet, the page shows nothing in its place. */
const isQuiz = (slug: string) => slug === 'final' || units.some((unit) => unit.slug === slug);

/** Title, lead, sections and, last of all, a table of key points. */
function formFaults(what: string, markdown: string): string[] {
  const [title, lead, ...rest] = blocksOf(markdown);
  const found: string[] = [];
  if (title?.level !== 1) found.push('does not begin with a # title');
  if (lead?.kind !== 'prose' || /[$*_`[\]]/.test(lead.text)) found.push('has no lead of plain text below its title');
  if (rest[0]?.level !== 2) found.push('has something between its lead and its first ## section');
  if (rest.some(({ level }) => level === 1)) found.push('has a second # title');
  if (rest.some((block) => block.level && /[$*_`[\]]/.test(headingText(block)))) {
    found.push('has a heading that is no plain text');
  }
  const last = rest.findLastIndex(({ level }) => level === 2);
  const rows =
    rest
      .slice(last)
      .find(({ kind }) => kind === 'table')
      ?.text.split('\n').length ?? 0;
  if (rows < 5) found.push('does not end with a section that holds a table of at least three key points');
  return found.map((fault) => `${what} ${fault}`);
}

function lengthFaults(what: string, markdown: string, locale: Locale): string[] {
  const { words, han } = parse(markdown);
  const [count, low, high] = locale === 'en' ? [words, 1_300, 2_600] : [han, 2_000, 4_200];
  return count >= low && count <= high ? [] : [`${what} has ${count} words or characters, not ${low}–${high}`];
}

/** Neither text follows the other sentence by sentence, but a formula of one stands somewhere in the other. */
function inlineFaults(en: Shape, zh: Shape): string[] {
  const missing = (of: Shape, from: Shape) =>
    [...new Set(of.inline)].filter((formula) => !from.inline.includes(formula));
  return [
    ...missing(en, zh).map((formula) => `zh.md: no formula ${formula}, which en.md has`),
    ...missing(zh, en).map((formula) => `en.md: no formula ${formula}, which zh.md has`),
  ];
}

/** @param markdown the two texts of one unit's lesson */
export function lessonFaults(unit: Unit, markdown: Readonly<Record<Locale, string>>): string[] {
  const [en, zh] = [parse(markdown.en), parse(markdown.zh)];
  const found = [...textFaults('lesson', markdown), ...shapeFaults('lesson', en, zh), ...inlineFaults(en, zh)];
  const ids = parseLesson(markdown).en.sections.map(({ id }) => id);
  if (new Set(ids).size < ids.length || ids.includes('')) found.push(`two sections share an anchor: ${ids.join(', ')}`);
  for (const locale of locales) {
    const what = `${locale}.md`;
    const text = markdown[locale];
    const shape = parse(text);
    found.push(...formFaults(what, text), ...formulaFaults(what, shape), ...lengthFaults(what, text, locale));
    if (shape.figures.length === 0) found.push(`${what} has no figure`);
    found.push(...shape.figures.filter((name) => !drawn(name)).map((name) => `${what}: no figure ${name}`));
    const linked = linksIn(text, 'exercise');
    found.push(...linked.filter((slug) => !exerciseBySlug(slug)).map((slug) => `${what}: no exercise ${slug}`));
    const left = unit.exercises.filter(({ slug }) => !linked.includes(slug));
    found.push(...left.map(({ slug }) => `${what} does not lead to the exercise ${slug}`));
    const quizzes = linksIn(text, 'quiz');
    if (!quizzes.includes(unit.slug)) found.push(`${what} does not lead to the quiz ${unit.slug}`);
    found.push(...quizzes.filter((slug) => !isQuiz(slug)).map((slug) => `${what}: no quiz ${slug}`));
    const lessons = linksIn(text, 'lesson').filter((slug) => !units.some((each) => each.slug === slug));
    found.push(...lessons.map((slug) => `${what}: no lesson ${slug}`));
  }
  return found;
}

/** Nothing for a unit without a lesson. */
export function checkLesson(unit: Unit): string[] {
  const missing = locales.filter((locale) => !existsSync(lessonFile(unit.slug, locale)));
  if (missing.length === locales.length) return [];
  if (missing.length > 0) return missing.map((locale) => `there is no ${locale}.md`);
  const read = (locale: Locale) => readFileSync(lessonFile(unit.slug, locale), 'utf8');
  return lessonFaults(unit, { en: read('en'), zh: read('zh') });
}
