import { useEffect, useRef, useState } from 'react';
import { type CommentDraft, DraftPlace, newKey } from '#components/discussion/comment-draft.ts';

interface Options {
  readonly person: string;
  /** What is written, for the draft's name. */
  readonly what: string;
  readonly initial: string;
  /** @throws what `call` throws; the text stays then */
  readonly onSend: (draft: CommentDraft) => Promise<void>;
}

/** A text being written: kept on this device at each change, until the server has it. */
export function useComposer({ person, what, initial, onSend }: Options) {
  const [place] = useState(() => new DraftPlace(person, what));
  const [draft, setDraft] = useState<CommentDraft>(() => place.read() ?? { text: initial, key: newKey() });
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  function write(text: string): void {
    // Another text is another comment: with the old key the server would answer with the one it may already have.
    const next = { text, key: newKey() };
    setDraft(next);
    place.write(next);
  }

  async function send(): Promise<void> {
    if (state.busy || draft.text.trim() === '') return;
    setState({ busy: true, error: null });
    try {
      await onSend(draft);
      place.remove();
      if (!mounted.current) return;
      setDraft({ text: initial, key: newKey() });
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  }

  return { ...state, text: draft.text, write, send, discard: () => place.remove() };
}
