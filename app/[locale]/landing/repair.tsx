'use client';

import { useTranslations } from 'next-intl';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import { Icon } from '#components/icon.tsx';
import { type Language, languageLabels, languages } from '#components/language.ts';
import { LanguageChoice } from '#components/language-choice.tsx';
import { isMac, shortcutOf } from '#lib/keyboard.ts';
import type { LandingView } from '#server/views.ts';
import { lazyPart } from '../exercises/[slug]/lazy-part.tsx';
import { ProgramField, type ProgramFieldHandle } from './program-field.tsx';
import { type GradingState, useGrading } from './use-grading.ts';

interface Props {
  readonly exercise: Omit<LandingView, 'misconceptions'>;
  readonly misconceptions: MisconceptionTexts;
  readonly preferred: Language;
  /** Stands where the findings will. */
  readonly before: ReactNode;
  /** The way on for whoever has mended it. */
  readonly begin: ReactNode;
}

const findings = lazyPart(async () => (await import('./findings.tsx')).Findings);
const never = () => () => {};

/** A wrong program that is mended in place: written, run and diagnosed in this browser, without an account. */
export function Repair({ exercise, misconceptions, preferred, before, begin }: Props) {
  const t = useTranslations('Landing');
  const { program } = exercise;
  const [language, setLanguage] = useState(preferred);
  const [touched, setTouched] = useState(false);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const mac = useSyncExternalStore(never, isMac, () => false);
  const fields = { python: useRef<ProgramFieldHandle>(null), typescript: useRef<ProgramFieldHandle>(null) };
  const field = fields[language];
  const { state, download, prepare, grade } = useGrading(exercise.sandbox);
  const found = useRef<HTMLElement>(null);
  const hint = useId();

  // While somebody reads and types, what the first Run needs is on its way.
  useEffect(() => {
    if (!touched) return;
    findings.preload();
    return prepare(language);
  }, [touched, language, prepare]);

  // On a phone the findings are below the program, maybe out of sight.
  useEffect(() => {
    const top = found.current?.getBoundingClientRect().top ?? 0;
    if (state.phase !== 'idle' && top > innerHeight - 200) found.current?.scrollIntoView();
  }, [state.phase]);

  function run(): void {
    if (state.phase !== 'running') void grade(language, field.current?.text() ?? program[language]);
  }
  function onKeyDown(event: KeyboardEvent): void {
    setTouched(true);
    const shortcut = shortcutOf(event.nativeEvent);
    if (shortcut !== 'run' && shortcut !== 'submit') return;
    event.preventDefault();
    run();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut runs what is in the editor, as the button does.
    <div className="repair" onKeyDown={onKeyDown} onPointerDownCapture={() => setTouched(true)}>
      <div className="flex min-w-0 flex-col">
        <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2">
          <LanguageChoice label={t('language')} language={language} onLanguage={setLanguage} />
          <button
            type="button"
            aria-label={t('reset')}
            title={t('reset')}
            className="ml-auto grid size-9 place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink"
            onClick={() => field.current?.replace(program[language])}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="button-primary"
            aria-disabled={!ready || state.phase === 'running'}
            aria-keyshortcuts={mac ? 'Meta+Enter' : 'Control+Enter'}
            onClick={run}
          >
            <Icon name="play" className="size-3.5" />
            {t(state.phase === 'running' ? 'running' : 'run')}
            <kbd className="keys">{mac ? '⌘↵' : 'Ctrl ↵'}</kbd>
          </button>
        </div>
        <div className="repair-editor" style={{ '--lines': longest(program) } as CSSProperties}>
          {languages.map((each) => (
            <div key={each} hidden={each !== language} className="h-full">
              <ProgramField
                ref={fields[each]}
                language={each}
                initial={program[each]}
                label={t('editor', { language: languageLabels[each] })}
                describedBy={hint}
              />
            </div>
          ))}
        </div>
        <p id={hint} className="border-line border-t px-3 py-1.5 text-muted text-xs">
          {t('inBrowser')}
        </p>
      </div>
      <section ref={found} aria-label={t('findings')} className="repair-findings" data-phase={state.phase}>
        <Announcement state={state} misconceptions={misconceptions} />
        {state.phase === 'idle' ? (
          before
        ) : (
          <findings.Part
            state={state}
            download={download}
            language={language}
            exercise={exercise}
            misconceptions={misconceptions}
            begin={begin}
            onRun={run}
            onJump={(line, column) => field.current?.jump(line, column)}
          />
        )}
      </section>
    </div>
  );
}

/** What a screen reader says of a Run: the verdict, and what is wrong by name. It stays while the findings come and go. */
function Announcement({ state, misconceptions }: Pick<Props, 'misconceptions'> & { readonly state: GradingState }) {
  const t = useTranslations();
  const report = state.phase === 'done' ? state.report : null;
  const verdict = report && (report.status === 'completed' ? report.verdict : report.status);
  const named = report?.misconception ? misconceptions[report.misconception]?.name : undefined;
  return (
    <p role="status" className="sr-only">
      {state.phase === 'running' && t('Landing.running')}
      {verdict && [t(`Report.banner.title.${verdict}`), named].filter(Boolean).join('. ')}
    </p>
  );
}

/** Lines of the longest of them, so that the page keeps its shape when the language is changed. */
const longest = (program: LandingView['program']): number =>
  Math.max(...Object.values(program).map((text) => text.split('\n').length));
