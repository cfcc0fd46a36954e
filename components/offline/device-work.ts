/** @file What one person's work has left in a browser's storage, sent where it can be and cleared when they sign out. */
import { call } from '#components/api.ts';
import { type LocalDraft, type RemoteDraft, reconcile } from '#lib/draft.ts';

/** Attempts and reviews are one person's, but their keys do not say whose. */
const prefixes = (owner: string) => [
  `chainrule:${owner}:`,
  `chainrule-outbox:${owner}:`,
  `chainrule:comment:${owner}:`,
  'chainrule:quiz:',
  'chainrule:review:',
];

const keysOf = (storage: Storage, owner: string): readonly string[] =>
  Object.keys(storage).filter((key) => prefixes(owner).some((prefix) => key.startsWith(prefix)));

function read(storage: Storage, key: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Keys of what the server does not have: submissions that wait, drafts, comments that are being written, answers of quizzes. */
export function unsentWork(storage: Storage, owner: string): readonly string[] {
  return keysOf(storage, owner).filter((key) => {
    const kept = read(storage, key);
    if (key.startsWith('chainrule-outbox:')) return kept.sent === undefined && kept.refused === undefined;
    if (key.startsWith('chainrule:comment:')) return typeof kept.text === 'string';
    return kept.synced === false || kept.unsent === true;
  });
}

/** Gives the server the drafts that it does not have yet. What it refuses, or has newer, stays as it is. */
export async function sendDrafts(storage: Storage, owner: string): Promise<void> {
  const open = unsentWork(storage, owner).filter((key) => key.startsWith(`chainrule:${owner}:`));
  const send = async (key: string) => {
    const [slug = '', language = ''] = key.slice(`chainrule:${owner}:`.length).split(':');
    const draft = read(storage, key) as unknown as LocalDraft; // written by DraftStorage alone
    const { drafts } = await call<{ drafts: (RemoteDraft & { readonly language: string })[] }>(`/api/drafts/${slug}`);
    const remote = drafts.find((each) => each.language === language) ?? null;
    const json = { language, source: draft.source, revision: remote?.revision ?? null };
    if (reconcile(draft, remote).do === 'push') await call(`/api/drafts/${slug}`, { method: 'PUT', json });
    else if (remote?.source !== draft.source) return;
    storage.setItem(key, JSON.stringify({ ...draft, synced: true }));
  };
  await Promise.allSettled(open.map(send));
}

/** Deletes all that is theirs, but for these keys. */
export function forgetWork(storage: Storage, owner: string, except: readonly string[] = []): void {
  for (const key of keysOf(storage, owner)) if (!except.includes(key)) storage.removeItem(key);
}
