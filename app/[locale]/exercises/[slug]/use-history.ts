import { useCallback, useState } from 'react';
import { call } from '#components/api.ts';
import type { SubmissionSummary } from '#server/views.ts';
import type { KeptText } from './draft-storage.ts';
import type { DraftHistory } from './use-drafts.ts';
import type { EditorText } from './use-editor-text.ts';

export type HistoryState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'problem' }
  | { readonly phase: 'done'; readonly submissions: readonly SubmissionSummary[]; readonly texts: readonly KeptText[] };

/** Past submissions, and replaced texts of the server and of this device in one list. */
export function useHistory(slug: string, text: EditorText) {
  const [state, setState] = useState<HistoryState>({ phase: 'loading' });
  const { kept } = text;
  const load = useCallback(async () => {
    try {
      const [{ submissions }, { history }] = await Promise.all([
        call<{ submissions: SubmissionSummary[] }>(`/api/submissions?exercise=${encodeURIComponent(slug)}`),
        call<DraftHistory>(`/api/drafts/${slug}`),
      ]);
      setState({ phase: 'done', submissions, texts: merged(history, kept()) });
    } catch {
      setState((now) => (now.phase === 'done' ? now : { phase: 'problem' }));
    }
  }, [slug, kept]);
  return { state, load };
}

function merged(...lists: (readonly KeptText[])[]): KeptText[] {
  const texts = new Map(lists.flat().map((text) => [`${text.language}:${text.source}`, text]));
  return [...texts.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
