import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Block, blocksOf, headingText } from '#exercises/blocks.ts';
import { exercises, type Unit, units } from '#exercises/catalog.ts';
import type { Exercise, Locale } from '#grader/exercise.ts';

/** What stands under one `##` heading. */
export interface Section {
  /** The anchor: the same in both languages, so that a switch of language keeps the place. */
  readonly id: string;
  readonly title: string;
  /** Markdown without the heading. */
  readonly text: string;
}

export interface LessonText {
  /** The `#` heading. */
  readonly title: string;
  /** The paragraph below it, plain text: the lesson in one or two sentences. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Minutes of reading, a stop at each figure included. */
  readonly minutes: number;
}

/** The lesson of a unit, in `exercises/lessons/<unit>/{en,zh}.md`. */
export type Lesson = Readonly<Record<Locale, LessonText>>;

// Put together at run time, so that no bundler takes the folder for modules.
export const lessonFile = (unit: string, locale: Locale) =>
  path.join(process.cwd(), 'exercises', 'lessons', unit, `${locale}.md`);

const pace = { words: 200, characters: 350, perFigure: 0.5 };

function minutesOf(blocks: readonly Block[]): number {
  const prose = blocks.filter(({ kind }) => kind === 'prose' || kind === 'table').map(({ text }) => text);
  const text = prose.join('\n').replace(/\]\([^)]*\)/g, ']');
  const words = text.replace(/\$[^$]+\$/g, ' x ').match(/[A-Za-z][\w'’-]*/g)?.length ?? 0;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const figures = blocks.filter(({ kind }) => kind === 'figure').length;
  const reading = characters > words ? characters / pace.characters : words / pace.words;
  return Math.max(1, Math.round(reading + figures * pace.perFigure));
}

const anchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function sectionsOf(blocks: readonly Block[], ids: readonly string[]): Section[] {
  const starts = blocks.flatMap(({ level }, i) => (level === 2 ? [i] : []));
  return starts.map((start, i) => {
    const heading = blocks[start];
    const title = heading ? headingText(heading) : '';
    const inside = blocks.slice(start + 1, starts[i + 1]);
    return { id: ids[i] ?? `section-${i + 1}`, title, text: inside.map(({ text }) => text).join('\n\n') };
  });
}

function textOf(blocks: readonly Block[], ids: readonly string[]): LessonText {
  const [title, lead] = blocks;
  return {
    title: title?.level === 1 ? headingText(title) : '',
    lead: lead?.kind === 'prose' ? lead.text.replace(/\n/g, ' ') : '',
    sections: sectionsOf(blocks, ids),
    minutes: minutesOf(blocks),
  };
}

/** Takes a lesson's two files apart. */
export function parseLesson(markdown: Readonly<Record<Locale, string>>): Lesson {
  const blocks = { en: blocksOf(markdown.en), zh: blocksOf(markdown.zh) };
  const ids = blocks.en.filter(({ level }) => level === 2).map((heading) => anchor(headingText(heading)));
  return { en: textOf(blocks.en, ids), zh: textOf(blocks.zh, ids) };
}

const kept = new Map<string, Lesson>();

/** The lesson of a unit; undefined where there is no such unit or it has none. */
export function readLesson(unit: string): Lesson | undefined {
  if (!units.some(({ slug }) => slug === unit) || !existsSync(lessonFile(unit, 'en'))) return undefined;
  const known = kept.get(unit);
  if (known && process.env.NODE_ENV !== 'development') return known;
  const read = (locale: Locale) => readFileSync(lessonFile(unit, locale), 'utf8');
  const lesson = parseLesson({ en: read('en'), zh: read('zh') });
  kept.set(unit, lesson);
  return lesson;
}

/** A page of the course: a unit's lesson or one of its exercises. */
export type Place =
  | { readonly kind: 'lesson'; readonly slug: string; readonly unit: Unit; readonly lesson: Lesson }
  | { readonly kind: 'exercise'; readonly slug: string; readonly unit: Unit; readonly exercise: Exercise };

/** From the first lesson to the last exercise: each unit's lesson, then its exercises. */
export function coursePath(): Place[] {
  return units.flatMap((unit): Place[] => {
    const lesson = readLesson(unit.slug);
    const own = unit.exercises.map((exercise): Place => ({ kind: 'exercise', slug: exercise.slug, unit, exercise }));
    return lesson ? [{ kind: 'lesson', slug: unit.slug, unit, lesson }, ...own] : own;
  });
}

/** What comes before and after a page of the course; undefined at the ends. */
export function neighbours(
  kind: Place['kind'],
  slug: string,
): { previous: Place | undefined; next: Place | undefined } {
  const places = coursePath();
  const index = places.findIndex((place) => place.kind === kind && place.slug === slug);
  if (index < 0) return { previous: undefined, next: undefined };
  return { previous: places[index - 1], next: places[index + 1] };
}

/** Counts from 1 through the whole course. */
export const exerciseNumber = (slug: string) => exercises.findIndex((exercise) => exercise.slug === slug) + 1;
