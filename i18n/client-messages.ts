import { getMessages } from 'next-intl/server';
import type en from '#messages/en.json';

type Namespace = keyof typeof en;

/**
 * The texts that client components of a page need; every other text is rendered on the server and never sent.
 * Shell belongs to the header and is always among them.
 */
export async function clientMessages(...namespaces: Namespace[]) {
  const all = await getMessages();
  const wanted: Namespace[] = ['Shell', ...namespaces];
  return Object.fromEntries(wanted.map((namespace) => [namespace, all[namespace]]));
}

/** The same for teachers who read a learner's work: what says "you" to its author speaks of the learner (`OfLearner`). */
export async function teacherMessages(...namespaces: Namespace[]) {
  const [messages, { OfLearner }] = await Promise.all([clientMessages(...namespaces), getMessages()]);
  const spoken = Object.entries(OfLearner).filter(([namespace]) => namespace in messages);
  return { ...messages, ...Object.fromEntries(spoken.map(([name, said]) => [name, over(messages[name] ?? {}, said)])) };
}

type Texts = { readonly [key: string]: string | Texts };

/** @returns `texts`, those of `others` instead where it has them */
function over(texts: Texts, others: Texts): Texts {
  const merged = Object.entries(others).map(([key, other]): [string, string | Texts] => {
    const text = texts[key];
    return [key, typeof other === 'string' || typeof text !== 'object' ? other : over(text, other)];
  });
  return { ...texts, ...Object.fromEntries(merged) };
}

/** The words of these live figures and those that all of them share. */
export async function figureMessages(names: readonly string[]) {
  const { Figures } = await getMessages();
  const wanted = Object.entries(Figures).filter(([name]) => name === 'shared' || names.includes(name));
  return { Figures: Object.fromEntries(wanted) };
}
