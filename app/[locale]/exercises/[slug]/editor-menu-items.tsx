'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { fontSizes } from '#lib/preferences.ts';
import type { EditorText } from './use-editor-text.ts';
import type { usePreferences } from './use-preferences.ts';

export interface EditorMenuProps {
  readonly text: EditorText;
  readonly preferences: ReturnType<typeof usePreferences>;
  readonly onFormat: () => void;
  readonly onHelp: () => void;
}

/** What is done with the text now and then, and how this device's editors look and behave. */
export function EditorMenuItems({
  text,
  preferences,
  onFormat,
  onHelp,
  close,
}: EditorMenuProps & { close: () => void }) {
  const t = useTranslations('Exercise.menu');
  const { language, plain, vim, wrap, tabMoves, prefer } = preferences;
  const item = (name: 'format' | 'tidy' | 'reset' | 'restore' | 'help', act: () => void) => (
    <MenuButton
      onClick={() => {
        close();
        act();
      }}
    >
      {t(name)}
    </MenuButton>
  );
  return (
    <>
      {language === 'python' ? item('tidy', onFormat) : !plain && item('format', onFormat)}
      {item('reset', text.reset)}
      {item('restore', () => void text.restoreSubmission())}
      <div className="my-1 border-line border-y py-1">
        <FontSize {...preferences} />
        <Choice checked={wrap} onChange={(wanted) => prefer({ wrap: wanted })} label={t('wrap')} />
        <Choice checked={tabMoves} onChange={(wanted) => prefer({ tabMoves: wanted })} label={t('tabMoves')} />
        <Choice
          checked={vim && !plain}
          disabled={plain}
          onChange={(wanted) => prefer({ vim: wanted })}
          label={t('vim')}
        />
        <Choice checked={plain} onChange={(wanted) => prefer({ plain: wanted })} label={t('plain')} />
        <p className="px-3 pb-1 text-muted text-xs">{t('plainHint')}</p>
      </div>
      {item('help', onHelp)}
    </>
  );
}

function MenuButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="block w-full rounded-sm px-3 py-1.5 text-left hover:bg-sunk">
      {children}
    </button>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly label: string;
  readonly onChange: (wanted: boolean) => void;
}

function Choice({ checked, disabled = false, label, onChange }: ChoiceProps) {
  return (
    <label className={`flex items-center gap-2 px-3 py-1.5 ${disabled ? 'text-muted' : ''}`}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

function FontSize({ fontSize, prefer }: Pick<EditorMenuProps['preferences'], 'fontSize' | 'prefer'>) {
  const t = useTranslations('Exercise.menu');
  const step = (by: number, sign: string, name: 'smaller' | 'larger', end: number) => (
    <button
      type="button"
      className="button"
      aria-disabled={fontSize === end}
      onClick={() => fontSize !== end && prefer({ fontSize: fontSize + by })}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{t(name)}</span>
    </button>
  );
  return (
    <fieldset className="flex items-center gap-2 px-3 py-1.5">
      <legend className="float-left mr-auto">{t('fontSize')}</legend>
      {step(-1, '−', 'smaller', fontSizes.least)}
      <output className="w-6 text-center tabular-nums">{fontSize}</output>
      {step(1, '+', 'larger', fontSizes.most)}
    </fieldset>
  );
}
