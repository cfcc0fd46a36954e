import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Marker } from '#components/code-editor-handle.ts';
import type { Language } from '#components/language.ts';
import type { Run } from './use-run.ts';

/** After the last key; a line that is not finished is no fault yet. */
const quietMs = 800;

/**
 * What keeps Python from reading the program while it is typed, once its engine is there. TypeScript's service of the editor does so by
 * itself. Null: nobody knows.
 */
export function useTypingMarks(run: Run) {
  const t = useTranslations('Exercise.syntax');
  const [marks, setMarks] = useState<readonly Marker[] | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);
  running.current = run.state.phase === 'running';
  const { syntaxFault } = run;
  useEffect(() => () => clearTimeout(timer.current), []);

  return useMemo(() => {
    async function check(source: string) {
      const turn = ++asked.current;
      // A Run that is under way says it itself.
      const fault = running.current ? undefined : await syntaxFault(source).catch(() => undefined);
      if (turn !== asked.current || fault === undefined) return;
      if (!fault) return setMarks([]);
      const { line, column, kind, ...said } = fault;
      setMarks([{ line, column, message: t(kind, said) }]);
    }
    return {
      marks,
      typed(language: Language, source: string) {
        clearTimeout(timer.current);
        if (language === 'python') timer.current = setTimeout(() => void check(source), quietMs);
      },
      /** A program is judged now. */
      forget() {
        clearTimeout(timer.current);
        asked.current++;
        setMarks(null);
      },
    };
  }, [marks, syntaxFault, t]);
}
