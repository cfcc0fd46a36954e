/** @file Cards of spaced review, and the items of quizzes that can ask about each. */
import 'server-only';
import type { Item, Kind, Quiz } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { random } from '#grader/random.ts';

/** `concept:sigmoid`, `misconception:missing-bias` */
export type CardId = `${'concept' | 'misconception'}:${string}`;

export const conceptCard = (id: string): CardId => `concept:${id}`;
export const misconceptionCard = (id: string): CardId => `misconception:${id}`;

export interface Asking {
  readonly quiz: Quiz;
  readonly item: Item;
  /** Ids of the wrong ideas that a response to it can show. */
  readonly misconceptions: readonly string[];
}

/** Which wrong answers a variant has depends on its numbers where they come too near to each other. */
const lookedAt = ['1', '2', '3'];

function misconceptionsOf(item: Item): string[] {
  const found = lookedAt.flatMap((seed) => {
    const { facts } = variantOf<Kind>(item, seed);
    const answers = 'options' in facts ? facts.options : 'wrong' in facts ? facts.wrong : [];
    return answers.flatMap(({ misconception }) => misconception ?? []);
  });
  return [...new Set(found)];
}

export interface ItemIndex {
  find(quiz: string, item: string): Asking | undefined;
  /** Those that score themselves. */
  on(card: CardId): readonly Asking[];
}

const indexes = new WeakMap<readonly Quiz[], ItemIndex>();

/** Made once for a list of quizzes. */
export function itemIndex(quizzes: readonly Quiz[]): ItemIndex {
  const known = indexes.get(quizzes);
  if (known) return known;
  const all = quizzes.flatMap((quiz) =>
    quiz.items.map((item) => ({ quiz, item, misconceptions: misconceptionsOf(item) })),
  );
  const byId = new Map(all.map((each) => [`${each.quiz.slug} ${each.item.id}`, each]));
  const byCard = new Map<CardId, Asking[]>();
  for (const asking of all) {
    if (asking.item.kind === 'free') continue; // a person would have to mark it
    const cards = [...asking.item.concepts.map(conceptCard), ...asking.misconceptions.map(misconceptionCard)];
    for (const card of cards) byCard.set(card, [...(byCard.get(card) ?? []), asking]);
  }
  const index: ItemIndex = {
    find: (quiz, item) => byId.get(`${quiz} ${item}`),
    on: (card) => byCard.get(card) ?? [],
  };
  indexes.set(quizzes, index);
  return index;
}

/**
 * Which of the items on a card is asked: one about nothing that is new to the learner where there is one, and one with fresh numbers
 * before one without.
 * @param met whether the learner has met a concept
 * @param seed the same seed picks the same item
 */
export function pick(candidates: readonly Asking[], met: (concept: string) => boolean, seed: string): Asking | null {
  const rank = ({ item }: Asking) =>
    2 * item.concepts.filter((concept) => !met(concept)).length + Number(!item.parameterised);
  const least = Math.min(...candidates.map(rank));
  const [first, ...others] = candidates.filter((each) => rank(each) === least);
  return first ? random(seed).pick([first, ...others]) : null;
}
