import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BrowserGrader } from '#components/browser-grader.ts';
import type { Language } from '#components/language.ts';
import { whenIdle } from '#components/when-idle.ts';
import type { Report } from '#grader/report.ts';

export type GradingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly report: Report; readonly language: Language; readonly source: string }
  /** The engine could not be loaded; nothing was judged. */
  | { readonly phase: 'unavailable' };

/** Grades in this browser. Code and engine are loaded by the first `prepare` or `grade`, not before. @param url the sandbox's files */
export function useGrading(url: string) {
  const [state, setState] = useState<GradingState>({ phase: 'idle' });
  const [download, setDownload] = useState<{ readonly loaded: number; readonly total: number } | null>(null);
  const opened = useRef<Promise<BrowserGrader>>(null);

  const open = useCallback((): Promise<BrowserGrader> => {
    opened.current ??= import('#components/browser-grader.ts').then(({ browserGrader }) =>
      browserGrader(url, (loaded, total) => setDownload(loaded < total ? { loaded, total } : null)),
    );
    // A failed download may succeed next time.
    opened.current.catch(() => {
      opened.current = null;
    });
    return opened.current;
  }, [url]);

  useEffect(
    () => () => {
      opened.current?.then(
        (grader) => grader.close(),
        () => undefined,
      );
      opened.current = null;
    },
    [],
  );

  return useMemo(
    () => ({
      state,
      download,
      /** Loads ahead of the first Run; a failure shows when Run is pressed. */
      prepare: (language: Language) =>
        whenIdle(() => {
          open()
            .then((grader) => grader.preload(language))
            .catch(() => undefined);
        }),
      async grade(language: Language, source: string): Promise<void> {
        setState({ phase: 'running' });
        try {
          const report = await (await open()).grade(language, source);
          setState({ phase: 'done', report, language, source });
        } catch {
          setState({ phase: 'unavailable' });
        }
      },
    }),
    [state, download, open],
  );
}

export type Grading = ReturnType<typeof useGrading>;
