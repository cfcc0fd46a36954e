import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem, call, isRefusal } from '#components/api.ts';
import { deviceStorage } from '#components/device-storage.ts';
import { type Language, languages } from '#components/language.ts';
import { guestOwner } from '#lib/device-owner.ts';
import type { DraftView } from '#server/drafts.ts';
import { DraftKeeper, type Remote, type SaveState } from './draft-keeper.ts';
import { DraftStorage } from './draft-storage.ts';

/** What a guest typed but never got to the server follows them into their account, once. */
function adoptGuestDrafts(own: DraftStorage, guest: DraftStorage): void {
  for (const language of languages) {
    const draft = guest.read(language);
    if (draft && !draft.synced && !own.read(language)) own.write(language, { ...draft, revision: null });
    guest.remove(language);
  }
}

function openStorage(owner: string | null, slug: string): DraftStorage {
  if (owner === null) return new DraftStorage(null, 'nobody', slug);
  const storage = new DraftStorage(deviceStorage(), owner, slug);
  if (owner !== guestOwner) adoptGuestDrafts(storage, new DraftStorage(deviceStorage(), guestOwner, slug));
  return storage;
}

const remoteOf = (slug: string): Remote => ({
  load: async () => (await call<{ drafts: DraftView[] }>(`/api/drafts/${slug}`)).drafts,
  // keepalive lets the last save outlive a closing tab; browsers allow it for small bodies only
  save: (draft) => call(`/api/drafts/${slug}`, { method: 'PUT', json: draft, keepalive: draft.source.length < 15_000 }),
});

/** The student view's: there is nothing to load, and saving would be refused each time. */
const nowhere: Remote = {
  load: async () => [],
  save: () => Promise.reject(new ApiProblem(403, 'student-view', null, '')),
};

interface Options {
  readonly slug: string;
  /** Null: what is typed is kept nowhere. */
  readonly owner: string | null;
  readonly starter: Readonly<Record<Language, string>>;
  /** The keeper has another text than the editor shows. */
  readonly onAdopted: (language: Language, text: string, lost: boolean) => void;
}

/** The learner's texts. Before `ready` they are the starter's, as the server rendered them. */
export function useDrafts({ slug, owner, starter, onAdopted }: Options) {
  const [states, setStates] = useState<Partial<Record<Language, SaveState>>>({});
  const [ready, setReady] = useState(false);
  const keeper = useRef<DraftKeeper>(null);
  const storage = useRef<DraftStorage>(null);
  const adopted = useRef(onAdopted);
  adopted.current = onAdopted;
  const starters = useRef(starter);
  starters.current = starter;

  useEffect(() => {
    storage.current = openStorage(owner, slug);
    const current = new DraftKeeper({
      storage: storage.current,
      remote: owner === null ? nowhere : remoteOf(slug),
      starter: starters.current,
      isFinal: isRefusal,
      onState: (language, state) => setStates((all) => ({ ...all, [language]: owner === null ? 'unkept' : state })),
      onAdopted: (...change) => adopted.current(...change),
    });
    keeper.current = current;
    setReady(true);
    void current.refresh();
    const stopListening = listen(current);
    return () => {
      stopListening();
      void current.flush();
      current.stop();
    };
  }, [slug, owner]);

  return useMemo(
    () => ({
      ready,
      states,
      textOf: (language: Language) => keeper.current?.textOf(language) ?? starter[language],
      edit: (language: Language, text: string) => keeper.current?.edit(language, text),
      replace: (language: Language, text: string) => keeper.current?.replace(language, text),
      flush: () => keeper.current?.flush(),
      kept: () => storage.current?.kept() ?? [],
    }),
    [ready, states, starter],
  );
}

export type Drafts = ReturnType<typeof useDrafts>;

/** Saves when the page is left, and looks for a second device's work when it is seen again or the network is back. */
function listen(keeper: DraftKeeper): () => void {
  const flush = () => void keeper.flush();
  const back = () => void keeper.refresh();
  const seen = () => (document.visibilityState === 'visible' ? void keeper.refresh() : flush());
  addEventListener('online', back);
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', back);
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', seen);
  };
}
