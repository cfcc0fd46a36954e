/** @file What can be found: lessons, their sections, and exercises; each once, with its texts in both languages. */
import 'server-only';
import { units } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { coursePath, type Place } from '#exercises/lessons.ts';
import type { Locale, Text } from '#grader/exercise.ts';
import { placePath } from '#lib/place-path.ts';
import { codeIn, divider, plainText } from '#server/search/plain-text.ts';
import { type Word, wordsOf } from '#server/search/words.ts';

/** A text with its words, taken apart once. */
export interface Passage {
  readonly text: string;
  readonly words: readonly Word[];
}

export interface SearchDocument {
  readonly kind: 'lesson' | 'section' | 'exercise';
  /** Without the locale, with the anchor of a section; each document has its own. */
  readonly path: string;
  readonly title: Readonly<Record<Locale, Passage>>;
  /** Of a section: its lesson's title. */
  readonly lesson: Text | null;
  readonly unit: { readonly number: number; readonly title: Text };
  /** Names that belong to no language: what the learner's function is called, and the address. */
  readonly names: Passage;
  /** Plain text without code. */
  readonly text: Readonly<Record<Locale, Passage>>;
  readonly code: Passage;
  /** Multiplies its score. */
  readonly weight: number;
}

/** The last section says everything once more, so it would stand before the one that explains it. */
const keyPointsWeight = 0.4;

const passage = (text: string): Passage => ({ text, words: wordsOf(text) });

const both = (of: (locale: Locale) => string) => ({ en: passage(of('en')), zh: passage(of('zh')) });

const unitOf = ({ unit }: Place) => ({ number: units.indexOf(unit) + 1, title: unit.title });

function lessonDocuments(place: Place & { kind: 'lesson' }): SearchDocument[] {
  const { lesson } = place;
  const [path, unit] = [placePath(place), unitOf(place)];
  const whole: SearchDocument = {
    ...{ kind: 'lesson', path, lesson: null, unit, names: passage(place.slug), code: passage(''), weight: 1 },
    title: both((locale) => lesson[locale].title),
    text: both((locale) => lesson[locale].lead),
  };
  const title = { en: lesson.en.title, zh: lesson.zh.title };
  const last = lesson.en.sections.length - 1;
  const sections = lesson.en.sections.map(({ id }, i): SearchDocument => {
    return {
      ...{ kind: 'section', path: `${path}#${id}`, lesson: title, unit, names: passage('') },
      title: both((locale) => lesson[locale].sections[i]?.title ?? ''),
      text: both((locale) => plainText(lesson[locale].sections[i]?.text ?? '')),
      code: passage(codeIn(lesson.en.sections[i]?.text ?? '')),
      weight: i === last ? keyPointsWeight : 1,
    };
  });
  return [whole, ...sections];
}

/** `log-loss`, `log_loss` and `logLoss` are one name. */
const differing = (names: readonly string[]) => [
  ...new Map(names.map((name) => [wordsOf(name)[0]?.term, name])).values(),
];

/** Hints and solutions are not to be found: a search must not give away what a page holds back. */
function exerciseDocument(place: Place & { kind: 'exercise' }): SearchDocument {
  const { slug, title, summary, entry } = place.exercise;
  const { statement } = readContent(slug);
  return {
    ...{ kind: 'exercise', path: placePath(place), lesson: null, unit: unitOf(place), weight: 1 },
    title: both((locale) => title[locale]),
    names: passage(differing([slug, entry.python, entry.typescript]).join(' ')),
    text: both((locale) => summary[locale] + divider + plainText(statement[locale])),
    code: passage(codeIn(statement.en)),
  };
}

/** In the course's order. */
export const searchDocuments = (): SearchDocument[] =>
  coursePath().flatMap((place) => (place.kind === 'lesson' ? lessonDocuments(place) : [exerciseDocument(place)]));
