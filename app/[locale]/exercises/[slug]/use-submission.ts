import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '#components/api.ts';
import type { Language } from '#components/language.ts';
import type { Outbox, Waiting } from '#components/offline/outbox.ts';
import { useOutbox } from '#components/offline/use-outbox.ts';
import type { ExerciseView, SubmissionView } from '#server/views.ts';
import { follow } from './follow-submission.ts';
import { handIn, isLost, submissionKeys } from './hand-in.ts';

export type SubmitState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  /** On this device until the server can be reached. */
  | { readonly phase: 'unsent'; readonly entries: readonly Waiting[] }
  /** Accepted by the server: from here on it is graded whatever happens to this page. */
  | { readonly phase: 'waiting'; readonly submission: SubmissionView | null; readonly slow: boolean }
  | { readonly phase: 'done'; readonly submission: SubmissionView }
  | { readonly phase: 'problem'; readonly code: string; readonly retryAfter: number | null };

const slowAfterMs = 15_000;

interface Options {
  readonly exercise: Pick<ExerciseView, 'slug' | 'title'>;
  /** As whom it is sent, if it has to wait; null: nothing waits. */
  readonly owner: string | null;
  /** Hears of each submission that ended. */
  readonly onDone: (submission: SubmissionView) => void;
}

/** Submit, then follow the submission to its verdict. What cannot be sent waits in the outbox, which any page of ours empties. */
export function useSubmission({ exercise: { slug, title }, owner, onDone }: Options) {
  const [state, setState] = useState<SubmitState>({ phase: 'idle' });
  const keys = useMemo(submissionKeys, []);
  const { outbox, entries } = useOutbox(owner);
  const mine = useMemo(() => entries.filter(({ exercise }) => exercise === slug), [entries, slug]);
  const followTo = useFollowing(setState, outbox, onDone);

  const isFree = state.phase === 'idle' || state.phase === 'unsent';
  useEffect(() => {
    if (!isFree) return;
    const sent = mine.findLast((entry) => entry.sent !== undefined);
    if (sent?.sent && followTo(sent.sent, sent.key)) return;
    setState(unsentOf(mine));
  }, [mine, isFree, followTo]);

  const submit = useCallback(
    async (language: Language, source: string): Promise<void> => {
      const program = { exercise: slug, language, source };
      const waited = outbox?.find(program);
      const key = waited?.key ?? keys.of(program);
      const at = waited?.at ?? Date.now();
      setState({ phase: 'sending' });
      try {
        const id = await handIn(waited ? { ...program, owner: outbox?.owner } : program, key);
        keys.settled();
        followTo(id, key);
      } catch (error) {
        if (!isLost(error) || !outbox?.put({ ...program, key, title, at })) return setState(problemOf(error));
        keys.settled();
        setState(unsentOf(outbox.all().filter(({ exercise }) => exercise === slug)));
      }
    },
    [slug, title, keys, outbox, followTo],
  );

  return useMemo(() => ({ state, submit, callOff: (key: string) => outbox?.remove(key) }), [state, submit, outbox]);
}

export type Submission = ReturnType<typeof useSubmission>;

function unsentOf(entries: readonly Waiting[]): SubmitState {
  const unsent = entries.filter(({ sent }) => sent === undefined);
  return unsent.length > 0 ? { phase: 'unsent', entries: unsent } : { phase: 'idle' };
}

type Done = Options['onDone'];

/** @returns what follows a submission to its verdict, once: false when it has done so already */
function useFollowing(setState: Set, outbox: Outbox | null, onDone: Done): (id: string, key: string) => boolean {
  const stop = useRef<() => void>(null);
  const done = useRef(onDone);
  const seen = useRef<ReadonlySet<string>>(new Set());
  done.current = onDone;
  useEffect(() => () => stop.current?.(), []);
  return useCallback(
    (id, key) => {
      if (seen.current.has(key)) return false;
      seen.current = new Set([...seen.current, key]);
      stop.current?.();
      setState({ phase: 'waiting', submission: null, slow: false });
      stop.current = watch(id, setState, (submission) => {
        // Not before: other tabs shall hear that it was sent.
        outbox?.remove(key);
        done.current(submission);
      });
      return true;
    },
    [setState, outbox],
  );
}

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
