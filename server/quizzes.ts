/** @file The quizzes there are, the clock they go by, and which version of a quiz an attempt began with. */
import 'server-only';
import { createHash } from 'node:crypto';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Item, Quiz } from '#grader/quiz/item.ts';
import { random } from '#grader/random.ts';
import { clock } from '#server/clock.ts';
import { Problem } from '#server/problem.ts';

/** What everything about attempts goes by. */
export interface Setting {
  /** The server's clock. */
  readonly now: Date;
  readonly find: (slug: string) => Quiz | undefined;
}

export const setting = (): Setting => ({ now: clock(), find: quizBySlug });

/** @throws Problem `unknown-quiz` */
export function quizOr404(slug: string, { find }: Setting): Quiz {
  const quiz = find(slug);
  if (!quiz) throw new Problem('unknown-quiz', `No quiz is called ${slug.slice(0, 60)}.`);
  return quiz;
}

/** @throws Problem `not-found` */
export function itemOr404(quiz: Quiz, id: string): Item {
  const item = quiz.items.find((each) => each.id === id);
  if (!item) throw new Problem('not-found', `The quiz has no item ${id.slice(0, 60)}.`);
  return item;
}

const hashes = new WeakMap<Quiz, string>();

/** sha256 over what each item says for one and the same seed: changes with texts, keys and the way numbers are drawn. */
export function contentOf(quiz: Quiz): string {
  const known = hashes.get(quiz);
  if (known) return known;
  const drawn = quiz.items.map(({ variant, ...facts }) => [facts, variant(random('content'))]);
  const hash = createHash('sha256').update(JSON.stringify(drawn)).digest('hex');
  hashes.set(quiz, hash);
  return hash;
}

export const pointsOf = ({ items }: Quiz): number => items.reduce((sum, { points }) => sum + points, 0);
