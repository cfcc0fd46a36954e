import { useState } from 'react';
import { ApiProblem } from '#components/api.ts';
import {
  type Criterion,
  draftOf,
  type GivenMark,
  givenBy,
  lacking,
  type MarkDraft,
} from '#components/marking/mark-draft.ts';
import type { MarkState } from '#server/views-quiz.ts';

/** `conflict`: another mark is in force by now, and nothing was saved. */
export type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' | 'incomplete' | 'failed' }
  | { readonly state: 'conflict'; readonly theirs: MarkState };

export interface UseMark<T extends MarkState> {
  /** What is in force, as far as one knows. */
  readonly initial: MarkState;
  readonly rubric: readonly Criterion[];
  /** What was typed before, when one comes back to the text. */
  readonly kept?: MarkDraft | undefined;
  readonly onDraft?: ((draft: MarkDraft) => void) | undefined;
  readonly save: (mark: GivenMark & { readonly version: number }) => Promise<T>;
  readonly onSaved?: ((stored: T) => void) | undefined;
}

/** A mark from the first point to the stored one. */
export function useMark<T extends MarkState>({ initial, rubric, kept, onDraft, save, onSaved }: UseMark<T>) {
  const [draft, setDraft] = useState(kept ?? draftOf(initial, rubric));
  const [version, setVersion] = useState(initial.version);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });

  function change(next: MarkDraft): void {
    setDraft(next);
    onDraft?.(next);
    if (saving.state !== 'saving' && saving.state !== 'conflict') setSaving({ state: 'idle' });
  }

  /** @param on the version it is made on */
  async function submit(on = version): Promise<void> {
    if (saving.state === 'saving') return;
    const given = givenBy(draft, rubric);
    if (!given) {
      const [first = draft.current] = lacking(draft, rubric);
      setDraft({ ...draft, current: first });
      return setSaving({ state: 'incomplete' });
    }
    setSaving({ state: 'saving' });
    try {
      const stored = await save({ ...given, version: on });
      setVersion(stored.version);
      setSaving({ state: 'saved' });
      onSaved?.(stored);
    } catch (error) {
      const theirs = error instanceof ApiProblem && error.code === 'mark-conflict' ? error.document : null;
      // the document of this code is a `MarkState` too
      setSaving(theirs ? { state: 'conflict', theirs: theirs as MarkState } : { state: 'failed' });
    }
  }

  /** Takes what the other gave for one's own. */
  function adopt(theirs: MarkState): void {
    setVersion(theirs.version);
    change(draftOf(theirs, rubric));
    setSaving({ state: 'idle' });
  }

  return { draft, change, saving, submit, adopt };
}
