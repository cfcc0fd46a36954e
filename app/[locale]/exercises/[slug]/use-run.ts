import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#components/language.ts';
import type { CustomResult, PracticeSandbox, RunReport } from '#components/practice-sandbox.ts';
import type { SyntaxFault } from '#components/python-syntax.ts';
import { whenIdle } from '#components/when-idle.ts';
import type { ExerciseView } from '#server/views.ts';

export interface Download {
  readonly loaded: number;
  readonly total: number;
}

export type RunState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly report: RunReport; readonly language: Language; readonly source: string }
  /** The sandbox itself could not be loaded; nothing was judged. */
  | { readonly phase: 'unavailable' };

/** Run in the browser. The sandbox's code and engine load on the first call of `prepare` or `run`, not before. */
export function useRun(exercise: ExerciseView) {
  const [state, setState] = useState<RunState>({ phase: 'idle' });
  const [download, setDownload] = useState<Download | null>(null);
  const sandbox = useRef<Promise<PracticeSandbox>>(null);
  const prepared = useRef(new Map<Language, Promise<void>>());
  const facts = useRef(exercise);
  facts.current = exercise;
  const url = exercise.sandbox;

  const open = useCallback((): Promise<PracticeSandbox> => {
    sandbox.current ??= import('#components/practice-sandbox.ts').then(
      ({ PracticeSandbox }) =>
        new PracticeSandbox(facts.current, url, (loaded, total) =>
          setDownload(loaded < total ? { loaded, total } : null),
        ),
    );
    // A failed download may succeed next time.
    sandbox.current.catch(() => {
      sandbox.current = null;
    });
    return sandbox.current;
  }, [url]);

  useEffect(
    () => () => {
      void sandbox.current?.then(
        (opened) => opened.close(),
        () => undefined,
      );
      sandbox.current = null;
    },
    [],
  );

  const plot = useCallback(
    async (language: Language, source: string, places: readonly number[]) =>
      (await open()).plot(language, source, places),
    [open],
  );

  return useMemo(
    () => ({
      state,
      download,
      plot,
      /** Loads ahead of the first Run, when there is nothing better to do; a failure shows when Run is pressed. */
      prepare(language: Language): void {
        if (prepared.current.has(language)) return;
        const idle = new Promise<void>((resolve) => whenIdle(resolve));
        const there = idle.then(open).then((opened) => opened.preload(language));
        prepared.current.set(language, there);
        there.catch(() => prepared.current.delete(language));
      },
      /** Undefined where nobody has prepared it: nothing is loaded for it. */
      async syntaxFault(source: string): Promise<SyntaxFault | null | undefined> {
        await prepared.current.get('python');
        return prepared.current.has('python') ? (await sandbox.current)?.syntaxFault(source) : undefined;
      },
      async run(language: Language, source: string): Promise<void> {
        setState({ phase: 'running' });
        try {
          setState({ phase: 'done', report: await (await open()).run(language, source), language, source });
        } catch {
          setState({ phase: 'unavailable' });
        }
      },
      async try(
        language: Language,
        source: string,
        input: readonly Argument[],
        expected: Promise<Argument | undefined>,
      ): Promise<CustomResult> {
        return (await open()).try(language, source, input, expected);
      },
    }),
    [state, download, open, plot],
  );
}

type Argument = ExerciseView['visible'][number]['input'][number];
export type Run = ReturnType<typeof useRun>;
