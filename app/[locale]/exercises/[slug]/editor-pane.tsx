'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useId } from 'react';
import { CodeEditor } from '#components/code-editor.tsx';
import type { CodeEditorHandle, Marker } from '#components/code-editor-handle.ts';
import { languageLabels, languages } from '#components/language.ts';
import type { ExerciseView } from '#server/views.ts';
import { DraftState } from './draft-state.tsx';
import { EditorMenu } from './editor-menu.tsx';
import { EditorNotice } from './editor-notice.tsx';
import type { EditorText } from './use-editor-text.ts';
import type { usePreferences } from './use-preferences.ts';

interface Props {
  readonly exercise: ExerciseView;
  readonly text: EditorText;
  readonly preferences: ReturnType<typeof usePreferences>;
  readonly editor: RefObject<CodeEditorHandle | null>;
  readonly markers: readonly Marker[];
  readonly tabMoves: boolean;
  readonly onTabMoves: (moves: boolean) => void;
  /** Run and Submit; a phone shows them under the panes instead. */
  readonly bar: ReactNode;
}

export function EditorPane({ exercise, text, preferences, editor, markers, tabMoves, onTabMoves, bar }: Props) {
  const t = useTranslations('Exercise.editor');
  const hint = useId();
  const { language, fontSize, plain, prefer } = preferences;
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-2 py-1.5">
        <fieldset className="segments">
          <legend className="sr-only">{t('language')}</legend>
          {languages.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="language"
                value={each}
                checked={language === each}
                onChange={() => prefer({ language: each })}
                className="sr-only"
              />
              {languageLabels[each]}
            </label>
          ))}
        </fieldset>
        <DraftState state={text.state} />
        <div className="ml-auto flex items-center gap-2">
          <EditorMenu text={text} preferences={preferences} />
          <div className="max-md:hidden">{bar}</div>
        </div>
      </div>
      <EditorNotice text={text} />
      <div className="min-h-0 flex-1">
        <CodeEditor
          ref={editor}
          language={language}
          textOf={text.textOf}
          onText={text.edit}
          readOnly={!text.ready}
          markers={markers}
          plain={plain}
          fontSize={fontSize}
          tabMoves={tabMoves}
          locale={useLocale()}
          label={t('label', { language: languageLabels[language], title: exercise.title })}
          describedBy={hint}
        />
      </div>
      <p className="flex items-center gap-2 border-line border-t px-3 py-0.5 text-muted text-xs pointer-coarse:hidden">
        <span id={hint} role="status">
          {tabMoves ? t('tabMoves') : t('tabIndents')}
        </span>
        <button
          type="button"
          aria-pressed={tabMoves}
          onClick={() => onTabMoves(!tabMoves)}
          className="ml-auto rounded-sm px-1 underline hover:text-ink"
        >
          {t('tabSwitch')} <kbd className="keys">Ctrl M</kbd>
        </button>
      </p>
    </div>
  );
}
