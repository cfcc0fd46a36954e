'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import type { TracedCases } from '#components/graph/judged.ts';
import type { Language } from '#components/language.ts';
import { CaseExamples } from '#components/report/case-examples.tsx';
import type { Jump } from '#components/report/guest-error-text.tsx';
import type { ExerciseView } from '#server/views.ts';
import { Announcement } from './announcement.tsx';
import {
  CustomInput,
  DownloadBar,
  History,
  NetworkGraph,
  preloadParts,
  RunResult,
  SubmissionResult,
} from './lazy-parts.ts';
import type { EditorText } from './use-editor-text.ts';
import type { Run } from './use-run.ts';
import type { Submission } from './use-submission.ts';

const tabs = ['results', 'graph', 'custom', 'history'] as const;
export type ResultsTab = (typeof tabs)[number];

interface Props {
  readonly exercise: ExerciseView;
  readonly language: Language;
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  readonly latest: 'run' | 'submission' | null;
  readonly run: Run;
  readonly submission: Submission;
  readonly text: EditorText;
  readonly misconceptions: MisconceptionTexts;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
  readonly onJump: Jump;
}

/** What the learner's own input starts from: an example case, or what was sent to be tried. */
interface Given {
  readonly input: readonly unknown[];
  readonly times: number;
}

export function ResultsPane(props: Props) {
  const { exercise, language, tab, onTab, run, submission, text, latest } = props;
  const t = useTranslations('Exercise.results');
  const graph = useTranslations('Graph');
  const hasGraph = exercise.graphs.some(({ result }) => result !== null);
  const [given, setGiven] = useState<Given>({ input: exercise.visible[0]?.input ?? [], times: 0 });
  const [customSeen, setCustomSeen] = useState(false);
  if (tab === 'custom' && !customSeen) setCustomSeen(true);
  const onTry = (input: readonly unknown[]) => {
    setGiven({ input, times: given.times + 1 });
    onTab('custom');
    // The button that had the focus is hidden now.
    scroller.current?.focus();
  };
  const ways = { ...props, onTry, onGraph: hasGraph ? () => onTab('graph') : undefined };
  useEffect(preloadParts, []);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is read from its top.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [run.state, submission.state, latest]);
  return (
    <div className="flex h-full flex-col">
      <fieldset className="tabs">
        <legend className="sr-only">{t('label')}</legend>
        {tabs.map((each) =>
          each === 'graph' && !hasGraph ? null : (
            <button key={each} type="button" aria-pressed={tab === each} aria-controls={id} onClick={() => onTab(each)}>
              {each === 'graph' ? graph('tab') : t(`tabs.${each}`)}
            </button>
          ),
        )}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div id={id} ref={scroller} tabIndex={0} className="relative min-h-0 flex-1 overflow-auto p-3">
        <Announcement latest={latest} run={run.state} submission={submission.state} />
        {run.download && <DownloadBar download={run.download} language={language} />}
        <div hidden={tab !== 'results'}>
          {latest === 'run' && <RunResult {...ways} />}
          {latest === 'submission' && (
            <SubmissionResult {...ways} state={submission.state} onCallOff={submission.callOff} />
          )}
          {latest === null && <CaseExamples exercise={exercise} />}
        </div>
        {/* What was typed there stays there, but nothing is there before it is asked for. */}
        {customSeen && (
          <div hidden={tab !== 'custom'}>
            <CustomInput
              key={given.times}
              exercise={exercise}
              language={language}
              text={text}
              run={run}
              given={given.input}
              onJump={props.onJump}
            />
          </div>
        )}
        {tab === 'graph' && <NetworkGraph graphs={exercise.graphs} traced={tracedCases(props)} language={language} />}
        {tab === 'history' && (
          <History
            exercise={exercise}
            language={language}
            text={text}
            run={run}
            newest={submission.state}
            misconceptions={props.misconceptions}
            onJump={props.onJump}
            onTry={onTry}
          />
        )}
      </div>
    </div>
  );
}

/** The cases of the latest Run or submission, as far as they have come. */
function tracedCases({ latest, run, submission }: Props): TracedCases | null {
  if (latest === 'run') return run.state.phase === 'done' ? run.state.report : null;
  const report = submission.state.phase === 'done' ? submission.state.submission.report : null;
  if (latest !== 'submission' || !report) return null;
  return { ...report, cases: report.cases.map((each) => (each.visible ? each : {})) };
}
