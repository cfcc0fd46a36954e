import { useCallback, useState } from 'react';
import { call } from '#components/api.ts';
import type { ReplacedDraft, ReplacedDraftsView } from '#server/drafts.ts';
import type { HistoryView, SubmissionSummary } from '#server/views.ts';
import type { KeptText } from './draft-storage.ts';
import { type HistoryPage, refreshed, withOlder } from './history-page.ts';
import type { EditorText } from './use-editor-text.ts';

interface Loaded {
  readonly submissions: HistoryPage<SubmissionSummary>;
  readonly replaced: HistoryPage<ReplacedDraft>;
}

export type HistoryState =
  | { readonly phase: 'loading' | 'problem' }
  /** `texts`: replaced texts of the server and of this device in one list. */
  | (Loaded & { readonly phase: 'done'; readonly texts: readonly KeptText[] });

async function submissionsOf(exercise: string, after: string | null): Promise<Loaded['submissions']> {
  const query = new URLSearchParams({ exercise, ...(after && { after }) });
  const { submissions, next } = await call<HistoryView>(`/api/submissions?${query}`);
  return { items: submissions, next };
}

async function replacedOf(exercise: string, after: string | null): Promise<Loaded['replaced']> {
  const query = new URLSearchParams(after ? { after } : {});
  const { versions, next } = await call<ReplacedDraftsView>(`/api/drafts/${exercise}/versions?${query}`);
  return { items: versions, next };
}

/** Past submissions and replaced texts, as far as they were asked for. */
export function useHistory(slug: string, text: EditorText) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const { kept } = text;
  const load = useCallback(async () => {
    try {
      const [submissions, replaced] = await Promise.all([submissionsOf(slug, null), replacedOf(slug, null)]);
      setLoaded((now) => ({
        submissions: refreshed(now?.submissions ?? null, submissions),
        replaced: refreshed(now?.replaced ?? null, replaced),
      }));
    } catch {
      setFailed(true);
    }
  }, [slug]);
  const retry = useCallback(() => {
    setFailed(false);
    return load();
  }, [load]);

  const state: HistoryState = loaded
    ? { ...loaded, phase: 'done', texts: merged(loaded.replaced.items, kept()) }
    : { phase: failed ? 'problem' : 'loading' };
  return {
    state,
    load: retry,
    /** @throws what `call` throws */
    async olderSubmissions(): Promise<void> {
      const page = await submissionsOf(slug, loaded?.submissions.next ?? null);
      setLoaded((now) => now && { ...now, submissions: withOlder(now.submissions, page) });
    },
    /** @throws what `call` throws */
    async olderTexts(): Promise<void> {
      const page = await replacedOf(slug, loaded?.replaced.next ?? null);
      setLoaded((now) => now && { ...now, replaced: withOlder(now.replaced, page) });
    },
  };
}

function merged(...lists: (readonly KeptText[])[]): KeptText[] {
  const texts = new Map(lists.flat().map((text) => [`${text.language}:${text.source}`, text]));
  return [...texts.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
