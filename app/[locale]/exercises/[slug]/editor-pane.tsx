'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useId, useState } from 'react';
import { CodeEditor } from '#components/code-editor.tsx';
import type { CodeEditorHandle, Glossary, Marker } from '#components/code-editor-handle.ts';
import { languageLabels } from '#components/language.ts';
import { LanguageChoice } from '#components/language-choice.tsx';
import type { ExerciseView } from '#server/views.ts';
import { DraftState } from './draft-state.tsx';
import { EditorMenu } from './editor-menu.tsx';
import { EditorNotice, SymbolRow } from './lazy-parts.ts';
import type { EditorText } from './use-editor-text.ts';
import { useMatches, type usePreferences } from './use-preferences.ts';
import type { Run } from './use-run.ts';

interface Props {
  readonly exercise: ExerciseView;
  readonly text: EditorText;
  readonly preferences: ReturnType<typeof usePreferences>;
  readonly editor: RefObject<CodeEditorHandle | null>;
  readonly syntaxFault: Run['syntaxFault'];
  readonly markers: readonly Marker[];
  readonly onHelp: () => void;
  /** Run and Submit; a phone shows them under the panes instead. */
  readonly bar: ReactNode;
}

export function EditorPane({ exercise, text, syntaxFault, preferences, editor, markers, onHelp, bar }: Props) {
  const t = useTranslations('Exercise.editor');
  const hint = useId();
  const { language, fontSize, plain, vim, wrap, tabMoves, prefer } = preferences;
  const glossary = useGlossary(exercise);
  const syntax = useTranslations('Exercise.syntax');
  async function check(source: string) {
    const fault = await syntaxFault(source);
    if (!fault) return fault;
    const { line, column, kind, ...said } = fault;
    return { line, column, message: syntax(kind, said) };
  }
  // A device without a keyboard, or one so narrow that it may well be one.
  const symbols = useMatches('(pointer: coarse), (width <= 768px)');
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-2 py-1.5">
        <LanguageChoice label={t('language')} language={language} onLanguage={(next) => prefer({ language: next })} />
        <DraftState state={text.state} />
        <div className="ml-auto flex items-center gap-2">
          <EditorMenu text={text} preferences={preferences} onFormat={() => editor.current?.format()} onHelp={onHelp} />
          <div className="max-md:hidden">{bar}</div>
        </div>
      </div>
      <div role="status">{text.notice && <EditorNotice text={text} notice={text.notice} />}</div>
      <div role="status">
        {missing && !plain && (
          <p className="flex items-center gap-3 bg-notice-soft px-3 py-1.5 text-sm">
            <span className="mr-auto">{t('missing')}</span>
            <button
              type="button"
              className="text-accent underline"
              onClick={() => {
                setMissing(false);
                setAttempt(attempt + 1);
              }}
            >
              {t('retry')}
            </button>
          </p>
        )}
      </div>
      <div className="min-h-0 flex-1">
        <CodeEditor
          key={attempt}
          ref={editor}
          language={language}
          textOf={text.textOf}
          onText={text.edit}
          readOnly={!text.ready}
          markers={markers}
          plain={plain}
          fontSize={fontSize}
          tabMoves={tabMoves}
          vim={vim}
          wrap={wrap}
          glossary={glossary}
          check={check}
          onMissing={() => setMissing(true)}
          locale={useLocale()}
          label={t('label', { language: languageLabels[language], title: exercise.title })}
          describedBy={hint}
        />
      </div>
      {symbols && <SymbolRow onKey={(key) => editor.current?.press(key)} />}
      <p className="flex items-center gap-2 border-line border-t px-3 py-0.5 text-muted text-xs pointer-coarse:hidden">
        <span id={hint} role="status">
          {tabMoves ? t('tabMoves') : t('tabIndents')}
        </span>
        <button
          type="button"
          aria-pressed={tabMoves}
          onClick={() => prefer({ tabMoves: !tabMoves })}
          className="ml-auto rounded-sm px-1 underline hover:text-ink"
        >
          {t('tabSwitch')} <kbd className="keys">Ctrl M</kbd>
        </button>
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={onHelp}
          className="rounded-sm px-1 underline hover:text-ink"
        >
          {t('help')} <kbd className="keys">?</kbd>
        </button>
      </p>
    </div>
  );
}

/** What the editor explains of this exercise, with the words for it. */
function useGlossary({ names, graphs }: ExerciseView): Glossary {
  const t = useTranslations('Exercise.glossary');
  const nodes = graphs[0]?.nodes ?? [];
  return {
    names,
    quantities: nodes.flatMap(({ name, operands }) => (name !== null && operands.length > 0 ? [name] : [])),
    texts: {
      trace: t('trace'),
      quantity: t('quantity'),
      keys: t('keys'),
      vim: {
        normal: t('vim.normal'),
        insert: t('vim.insert'),
        visual: t('vim.visual'),
        visualLine: t('vim.visualLine'),
        visualBlock: t('vim.visualBlock'),
        replace: t('vim.replace'),
        command: t('vim.command'),
      },
    },
  };
}
