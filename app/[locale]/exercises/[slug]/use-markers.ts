import { useMemo, useRef } from 'react';
import type { Marker } from '#components/code-editor-handle.ts';
import type { Language } from '#components/language.ts';
import type { GuestError } from '#grader/sandbox/sandbox.ts';
import type { RunState } from './use-run.ts';
import type { SubmitState } from './use-submission.ts';

interface Options {
  readonly latest: 'run' | 'submission' | null;
  readonly run: RunState;
  readonly submission: SubmitState;
  readonly language: Language;
  /** Name of the learner's function. */
  readonly entry: string;
}

/** The lines to mark in the editor: those of the newest report, in the language it judged. */
export function useMarkers({ latest, run, submission, language, entry }: Options) {
  const judged = useRef<Language>(language);
  const report =
    latest === 'run' && run.phase === 'done'
      ? run.report
      : latest === 'submission' && submission.phase === 'done'
        ? submission.submission.report
        : null;
  const shown = useMemo<readonly Marker[]>(() => {
    if (!report || judged.current !== language) return [];
    const errors = [report.error, ...report.cases.map((each) => (each.visible ? each.error : null))];
    return unique(
      errors.filter((error): error is GuestError => error?.line != null),
      entry,
    );
  }, [report, language, entry]);
  return {
    shown,
    begin: () => {
      judged.current = language;
    },
  };
}

/** Cases that fail at the same place make one mark. */
function unique(errors: readonly GuestError[], entry: string): Marker[] {
  const places = new Map<string, Marker>();
  for (const { line, column, type, message } of errors) {
    if (line === null) continue;
    const key = `${line}:${column}`;
    const told = type === 'missing-entry' ? `${message} → ${entry}` : message ? `${type}: ${message}` : type;
    if (!places.has(key)) places.set(key, { line, column, message: told });
  }
  return [...places.values()];
}
