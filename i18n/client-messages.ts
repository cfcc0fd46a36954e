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
