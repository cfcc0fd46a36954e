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

/** The words of these live figures and those that all of them share. */
export async function figureMessages(names: readonly string[]) {
  const { Figures } = await getMessages();
  const wanted = Object.entries(Figures).filter(([name]) => name === 'shared' || names.includes(name));
  return { Figures: Object.fromEntries(wanted) };
}
