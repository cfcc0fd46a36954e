import { type RefObject, useCallback, useMemo, useState } from 'react';
import { call } from '#components/api.ts';
import type { CodeEditorHandle } from '#components/code-editor-handle.ts';
import type { Language } from '#components/language.ts';
import type { ExerciseView, HistoryView, SubmissionView } from '#server/views.ts';
import { useDrafts } from './use-drafts.ts';

/** What the line over the editor says about a text that was not typed; `undo` takes it back. */
export interface Notice {
  readonly kind: 'reset' | 'restored' | 'solution' | 'other-device' | 'set-aside' | 'no-submission' | 'offline';
  readonly undo: string | null;
}

interface Options {
  readonly exercise: ExerciseView;
  readonly owner: string | null;
  readonly language: Language;
  readonly editor: RefObject<CodeEditorHandle | null>;
}

/** The text in the editor: typing keeps it, everything else replaces it in a way that can be undone. */
export function useEditorText({ exercise, owner, language, editor }: Options) {
  const { slug, starter } = exercise;
  const [notice, setNotice] = useState<Notice | null>(null);
  const drafts = useDrafts({
    slug,
    owner,
    starter,
    onAdopted(changed, text, lost) {
      if (changed !== language) return;
      editor.current?.replace(text);
      setNotice({ kind: lost ? 'set-aside' : 'other-device', undo: null });
    },
  });

  const replace = useCallback(
    (text: string, kind: Notice['kind']) => {
      const before = drafts.textOf(language);
      if (before !== text) {
        drafts.replace(language, text);
        editor.current?.replace(text);
      }
      setNotice({ kind, undo: before === text ? null : before });
    },
    [drafts, language, editor],
  );

  const restoreSubmission = useCallback(async () => {
    try {
      const last = await lastSubmission(slug, language);
      if (last) replace(last.source, 'restored');
      else setNotice({ kind: 'no-submission', undo: null });
    } catch {
      setNotice({ kind: 'offline', undo: null });
    }
  }, [slug, language, replace]);

  return useMemo(
    () => ({
      ready: drafts.ready,
      state: drafts.states[language] ?? 'untouched',
      notice,
      textOf: drafts.textOf,
      current: () => drafts.textOf(language),
      kept: drafts.kept,
      edit: drafts.edit,
      reset: () => replace(starter[language], 'reset'),
      restore: (source: string) => replace(source, 'restored'),
      put: (solution: string) => replace(solution, 'solution'),
      restoreSubmission,
      dismiss: () => setNotice(null),
      undo() {
        if (notice?.undo == null) return;
        drafts.replace(language, notice.undo);
        editor.current?.replace(notice.undo);
        setNotice(null);
      },
    }),
    [drafts, language, notice, replace, restoreSubmission, starter, editor],
  );
}

export type EditorText = ReturnType<typeof useEditorText>;

async function lastSubmission(slug: string, language: Language): Promise<SubmissionView | null> {
  const query = new URLSearchParams({ exercise: slug, language });
  const { submissions } = await call<HistoryView>(`/api/submissions?${query}`);
  const [last] = submissions;
  return last ? call<SubmissionView>(`/api/submissions/${last.id}`) : null;
}
