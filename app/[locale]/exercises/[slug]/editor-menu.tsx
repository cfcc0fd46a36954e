'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#components/icon.tsx';
import { fontSizes } from '#lib/preferences.ts';
import type { EditorText } from './use-editor-text.ts';
import type { usePreferences } from './use-preferences.ts';

interface Props {
  readonly text: EditorText;
  readonly preferences: ReturnType<typeof usePreferences>;
}

/** What is needed now and then: starting over, getting a submission back, font size, the plain text area. */
export function EditorMenu({ text, preferences }: Props) {
  const t = useTranslations('Exercise.menu');
  const { fontSize, plain, prefer } = preferences;
  return (
    <Disclosure label={t('label')}>
      {(close) => (
        <>
          <MenuButton
            onClick={() => {
              text.reset();
              close();
            }}
          >
            {t('reset')}
          </MenuButton>
          <MenuButton
            onClick={() => {
              void text.restoreSubmission();
              close();
            }}
          >
            {t('restore')}
          </MenuButton>
          <div className="my-1 flex items-center gap-2 border-line border-y px-3 py-1.5">
            <span className="mr-auto">{t('fontSize')}</span>
            <button
              type="button"
              className="button"
              disabled={fontSize <= fontSizes.least}
              onClick={() => prefer({ fontSize: fontSize - 1 })}
            >
              <span aria-hidden="true">−</span>
              <span className="sr-only">{t('smaller')}</span>
            </button>
            <output className="w-6 text-center tabular-nums">{fontSize}</output>
            <button
              type="button"
              className="button"
              disabled={fontSize >= fontSizes.most}
              onClick={() => prefer({ fontSize: fontSize + 1 })}
            >
              <span aria-hidden="true">+</span>
              <span className="sr-only">{t('larger')}</span>
            </button>
          </div>
          <label className="flex items-center gap-2 px-3 py-1.5">
            <input type="checkbox" checked={plain} onChange={(event) => prefer({ plain: event.target.checked })} />
            {t('plain')}
          </label>
        </>
      )}
    </Disclosure>
  );
}

function MenuButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="block w-full rounded-sm px-3 py-1.5 text-left hover:bg-sunk">
      {children}
    </button>
  );
}

/** A button that unfolds a small box; Escape and a click elsewhere fold it again, and the focus goes back. */
function Disclosure({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
    };
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape folds the box from anywhere inside it.
    <div ref={box} className="relative" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
        className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink"
      >
        <Icon name="more" className="size-5" />
      </button>
      <div
        id={id}
        hidden={!open}
        className="absolute right-0 z-(--layer-header) mt-1 w-68 card p-1 text-sm shadow-raised"
      >
        {children(close)}
      </div>
    </div>
  );
}
