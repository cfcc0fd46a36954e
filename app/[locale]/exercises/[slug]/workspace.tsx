'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { CodeEditorHandle } from '#components/code-editor-handle.ts';
import type { MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import { useRouter } from '#i18n/navigation.ts';
import type { Preferences } from '#lib/preferences.ts';
import type { ExerciseView } from '#server/views.ts';
import { EditorPane } from './editor-pane.tsx';
import { KeyboardHelp } from './lazy-parts.ts';
import { type Pane, Panes } from './panes.tsx';
import { ResultsPane, type ResultsTab } from './results-pane.tsx';
import { RunBar } from './run-bar.tsx';
import { Tour } from './tour.tsx';
import { useEditorText } from './use-editor-text.ts';
import { useMarkers } from './use-markers.ts';
import { usePreferences } from './use-preferences.ts';
import { useRun } from './use-run.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSubmission } from './use-submission.ts';
import { WorkspaceContext } from './workspace-context.tsx';

interface Props {
  readonly exercise: ExerciseView;
  /** Whose drafts these are on this device; null: in the student view nothing is kept. */
  readonly owner: string | null;
  readonly preferences: Preferences;
  /** Rendered by the server, as are the texts of misconceptions. */
  readonly statement: ReactNode;
  readonly misconceptions: MisconceptionTexts;
}

/** Statement, editor and results of one exercise, and what happens between them. */
export function Workspace({ exercise, owner, preferences: initial, statement, misconceptions }: Props) {
  const { slug } = exercise;
  const router = useRouter();
  const preferences = usePreferences(initial);
  const { language, tabMoves, prefer } = preferences;
  const [pane, setPane] = useState<Pane>('statement');
  const [tab, setTab] = useState<ResultsTab>('results');
  const [latest, setLatest] = useState<'run' | 'submission' | null>(null);
  const [help, setHelp] = useState(false);
  const editor = useRef<CodeEditorHandle>(null);

  const text = useEditorText({ exercise, owner, language, editor });
  const run = useRun(exercise);
  // A verdict may unlock the solution, a misconception's explanation, the next exercise: all rendered by the server.
  const submission = useSubmission({ exercise, owner, onDone: () => router.refresh() });
  // What waited since an earlier visit is shown as if it had been submitted now.
  const shown = latest === 'run' ? 'run' : submission.state.phase === 'idle' ? null : 'submission';
  const markers = useMarkers({
    latest: shown,
    run: run.state,
    submission: submission.state,
    language,
    entry: exercise.entry[language],
  });

  function open(what: 'run' | 'submission'): void {
    setLatest(what);
    setTab('results');
    setPane('results');
    markers.begin();
  }
  function startRun(): void {
    if (!text.ready || run.state.phase === 'running') return;
    open('run');
    void run.run(language, text.current());
  }
  function startSubmit(): void {
    if (!text.ready || submission.state.phase === 'sending' || submission.state.phase === 'waiting') return;
    open('submission');
    void submission.submit(language, text.current());
  }
  useShortcuts({
    run: startRun,
    submit: startSubmit,
    'tab-mode': () => prefer({ tabMoves: !tabMoves }),
    help: () => setHelp(true),
  });

  const bar = <RunBar run={run.state} submission={submission.state} onRun={startRun} onSubmit={startSubmit} />;
  return (
    <WorkspaceContext value={{ slug, language, put: text.put }}>
      <Tour onStep={setPane} />
      <Panes
        title={exercise.title}
        pane={pane}
        onPane={setPane}
        preferences={preferences}
        opened={latest}
        roomy={tab === 'graph'}
        onTouched={() => run.prepare(language)}
        statement={statement}
        bar={bar}
        editor={
          <EditorPane
            exercise={exercise}
            text={text}
            syntaxFault={run.syntaxFault}
            preferences={preferences}
            editor={editor}
            markers={markers.shown}
            onHelp={() => setHelp(true)}
            bar={bar}
          />
        }
        results={
          <ResultsPane
            exercise={exercise}
            language={language}
            tab={tab}
            onTab={setTab}
            latest={shown}
            run={run}
            submission={submission}
            text={text}
            misconceptions={misconceptions}
            onSubmit={startSubmit}
            onRun={startRun}
            onJump={(line, column) => {
              setPane('code');
              // On a phone the editor has to be on show before it can take the focus.
              requestAnimationFrame(() => editor.current?.jump(line, column));
            }}
          />
        }
      />
      {help && <KeyboardHelp plain={preferences.plain} onClose={() => setHelp(false)} />}
    </WorkspaceContext>
  );
}
