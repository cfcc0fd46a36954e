import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '#components/api.ts';
import type { Language } from '#components/language.ts';
import type { SubmissionView } from '#server/views.ts';
import { follow } from './follow-submission.ts';
import { handingIn } from './hand-in.ts';

export type SubmitState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  /** Accepted by the server: from here on it is graded whatever happens to this page. */
  | { readonly phase: 'waiting'; readonly submission: SubmissionView | null; readonly slow: boolean }
  | { readonly phase: 'done'; readonly submission: SubmissionView }
  | { readonly phase: 'problem'; readonly code: string; readonly retryAfter: number | null };

const slowAfterMs = 15_000;

/** Submit, then follow the submission to its verdict. `onDone` hears of each that ended. */
export function useSubmission(slug: string, onDone: (submission: SubmissionView) => void) {
  const [state, setState] = useState<SubmitState>({ phase: 'idle' });
  const stop = useRef<() => void>(null);
  const done = useRef(onDone);
  const handIn = useMemo(handingIn, []);
  done.current = onDone;

  useEffect(() => () => stop.current?.(), []);

  const submit = useCallback(
    async (language: Language, source: string): Promise<void> => {
      stop.current?.();
      setState({ phase: 'sending' });
      try {
        const id = await handIn({ exercise: slug, language, source });
        setState({ phase: 'waiting', submission: null, slow: false });
        stop.current = watch(id, setState, done.current);
      } catch (error) {
        setState(problemOf(error));
      }
    },
    [slug, handIn],
  );

  return useMemo(() => ({ state, submit, clear: () => setState({ phase: 'idle' }) }), [state, submit]);
}

export type Submission = ReturnType<typeof useSubmission>;

type Set = React.Dispatch<React.SetStateAction<SubmitState>>;

function watch(id: string, setState: Set, onDone: (submission: SubmissionView) => void): () => void {
  const slowly = setTimeout(
    () => setState((now) => (now.phase === 'waiting' ? { ...now, slow: true } : now)),
    slowAfterMs,
  );
  const stop = follow(id, (submission) => {
    const ended = submission.state === 'graded' || submission.state === 'failed';
    if (ended) {
      clearTimeout(slowly);
      onDone(submission);
    }
    setState((now) => {
      if (ended) return { phase: 'done', submission };
      return { phase: 'waiting', submission, slow: now.phase === 'waiting' && now.slow };
    });
  });
  return () => {
    clearTimeout(slowly);
    stop();
  };
}

function problemOf(error: unknown): SubmitState {
  if (error instanceof ApiProblem) return { phase: 'problem', code: error.code, retryAfter: error.retryAfter };
  return { phase: 'problem', code: 'network', retryAfter: null };
}
