// Every text that exists in both languages, cut into the pieces that are compared.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Block, blocksOf } from '#exercises/blocks.ts';
import { exercises, units } from '#exercises/catalog.ts';
import { concepts } from '#exercises/concepts.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale, Text } from '#grader/exercise.ts';
import type { ItemOf, Kind, Quiz } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';

/** A text people read, or a set of them: the pairs of its pieces in order, and what keeps them from being paired. */
export interface Document {
  /** What a person calls it: `code/sigmoid/statement`, `lessons/loss`, `messages/Exercise`. */
  readonly name: string;
  readonly pairs: readonly Text[];
  readonly faults: readonly string[];
}

/** Pairs two Markdown texts block by block. */
export function pairBlocks(name: string, markdown: Text): Document {
  const [en, zh] = [blocksOf(markdown.en), blocksOf(markdown.zh)];
  const shape = ({ kind, level }: Block) => (level ? `${kind} of level ${level}` : kind);
  const at = en.findIndex((block, i) => !zh[i] || shape(block) !== shape(zh[i]));
  const [one, other] = at < 0 ? [undefined, zh[en.length]] : [en[at], zh[at]];
  const faults: string[] = [];
  if (one || other) {
    const opening = (block?: Block) => (block ? `${shape(block)} "${block.text.slice(0, 40)}"` : 'nothing');
    faults.push(`block ${(at < 0 ? en.length : at) + 1} is ${opening(one)} in en and ${opening(other)} in zh`);
  }
  return { name, pairs: en.map(({ text }, i) => ({ en: text, zh: zh[i]?.text ?? '' })), faults };
}

function markdown(name: string, file: (locale: Locale) => string): Document[] {
  const files = { en: path.join('exercises', file('en')), zh: path.join('exercises', file('zh')) };
  const missing = (['en', 'zh'] as const).filter((locale) => !existsSync(files[locale]));
  if (missing.length === 2) return [];
  if (missing.length === 1) return [{ name, pairs: [], faults: [`there is no ${files[missing[0] ?? 'zh']}`] }];
  return [pairBlocks(name, { en: readFileSync(files.en, 'utf8'), zh: readFileSync(files.zh, 'utf8') })];
}

/** Every `{ en, zh }` inside content facts, at any depth. */
export function textsIn(facts: unknown): Text[] {
  if (typeof facts !== 'object' || facts === null) return [];
  if ('en' in facts && 'zh' in facts && typeof facts.en === 'string' && typeof facts.zh === 'string')
    return [{ en: facts.en, zh: facts.zh }];
  return Object.values(facts).flatMap(textsIn);
}

type Messages = { readonly [key: string]: string | Messages };

/** The two message files, one document for each namespace; a key in one of them only is a fault. */
export function pairMessages(en: Messages, zh: Messages): Document[] {
  const namespaces = [...new Set([...Object.keys(en), ...Object.keys(zh)])];
  return namespaces.map((namespace) => {
    const faults: string[] = [];
    const pairs: Text[] = [];
    const walk = (key: string, a: string | Messages | undefined, b: string | Messages | undefined): void => {
      if (typeof a === 'string' && typeof b === 'string') pairs.push({ en: a, zh: b });
      else if (typeof a === 'object' && typeof b === 'object')
        for (const next of new Set([...Object.keys(a), ...Object.keys(b)])) walk(`${key}.${next}`, a[next], b[next]);
      else faults.push(`${key} is not in both languages`);
    };
    walk(namespace, en[namespace], zh[namespace]);
    return { name: `messages/${namespace}`, pairs, faults };
  });
}

const facts = (name: string, of: unknown): Document => ({ name, pairs: textsIn(of), faults: [] });

const seeds = Array.from({ length: 20 }, (_, i) => `translations ${i}`);
const number = /\(?[-+−]? ?\d+(?:\.\d+)?\)?/g;

/**
 * What an item says, whichever numbers are drawn: of a parameterised one the texts of several drawings, so that what it says of other
 * numbers is seen too, with `#` for each number, as other numbers are no other text. What is the same in both languages has no words.
 */
export function textsOfItem<K extends Kind>(item: ItemOf<K>): Text[] {
  if (!item.parameterised) return textsIn(variantOf(item, '')).filter(({ en, zh }) => en !== zh);
  const texts = seeds
    .flatMap((seed) => textsIn(variantOf(item, seed)))
    .map(({ en, zh }) => ({ en: en.replace(number, '#'), zh: zh.replace(number, '#') }))
    .filter(({ en, zh }) => en !== zh);
  return [...new Map(texts.map((text) => [`${text.en}\n${text.zh}`, text])).values()];
}

const quizDocuments = ({ slug, title, summary, items }: Quiz): Document[] => [
  facts(`quiz/${slug}`, [title, summary]),
  ...items.map((item) => ({ name: `quiz/${slug}/${item.id}`, pairs: textsOfItem(item), faults: [] })),
];

const messages = (locale: Locale): Messages => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));

/** All of them, read anew. */
export function documents(): Document[] {
  return [
    facts(
      'units',
      units.map(({ title }) => title),
    ),
    ...exercises.flatMap((exercise) => [
      facts(`code/${exercise.slug}/facts`, exercise),
      ...markdown(`code/${exercise.slug}/statement`, (locale) => `code/${exercise.slug}/statement.${locale}.md`),
      ...markdown(`code/${exercise.slug}/hints`, (locale) => `code/${exercise.slug}/hints.${locale}.md`),
    ]),
    ...units.flatMap(({ slug }) => markdown(`lessons/${slug}`, (locale) => `lessons/${slug}/${locale}.md`)),
    ...concepts.map((concept) => facts(`concepts/${concept.id}`, concept)),
    ...Object.entries(misconceptions).map(([id, texts]) => facts(`misconceptions/${id}`, texts)),
    ...quizzes.flatMap(quizDocuments),
    ...pairMessages(messages('en'), messages('zh')),
  ];
}
