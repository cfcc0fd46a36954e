'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#components/icon.tsx';
import type { EditorMenuProps } from './editor-menu-items.tsx';
import { EditorMenuItems } from './lazy-parts.ts';

/** What is needed now and then: starting over, getting a submission back, and how the editor looks and behaves. */
export function EditorMenu(props: EditorMenuProps) {
  const t = useTranslations('Exercise.menu');
  return <Disclosure label={t('label')}>{(close) => <EditorMenuItems {...props} close={close} />}</Disclosure>;
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
        {open && children(close)}
      </div>
    </div>
  );
}
