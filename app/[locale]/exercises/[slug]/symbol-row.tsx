'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useState } from 'react';
import type { SymbolKey } from '#components/code-editor-handle.ts';

const moves = [
  ['tab', '⇥'],
  ['undent', '⇤'],
  ['left', '←'],
  ['right', '→'],
] as const;
const symbols = [...'()[]{}:=*+-/_.,"'];

/** What keyboards on a screen hide two taps deep. A tap leaves the focus, and with it the keyboard, where it is. */
export function SymbolRow({ onKey }: { onKey: (key: SymbolKey) => void }) {
  const t = useTranslations('Exercise.symbols');
  const covered = useCoveredHeight();
  const stay = (event: MouseEvent) => event.preventDefault();
  const key = (name: string, shown: string, pressed: SymbolKey) => (
    <button
      key={shown}
      type="button"
      aria-label={name}
      onMouseDown={stay}
      onClick={() => onKey(pressed)}
      className="grid h-10 min-w-10 shrink-0 place-items-center rounded-md bg-card font-mono text-base active:bg-line"
    >
      {shown}
    </button>
  );
  return (
    <fieldset className="symbol-row" style={covered > 0 ? { position: 'fixed', bottom: covered } : undefined}>
      <legend className="sr-only">{t('label')}</legend>
      {moves.map(([move, shown]) => key(t(move), shown, move))}
      {symbols.map((symbol) => key(symbol, symbol, { insert: symbol }))}
    </fieldset>
  );
}

/** Pixels at the bottom of the page that a keyboard on the screen lies over; browsers tell it by what is left to see. */
function useCoveredHeight(): number {
  const [covered, setCovered] = useState(0);
  useEffect(() => {
    const seen = visualViewport;
    if (!seen) return;
    const measure = () => {
      const below = innerHeight - seen.height - seen.offsetTop;
      // Less is a browser's own bar, and what is zoomed is no keyboard.
      setCovered(seen.scale < 1.05 && below > 100 ? Math.round(below) : 0);
    };
    measure();
    for (const event of ['resize', 'scroll']) seen.addEventListener(event, measure);
    return () => {
      for (const event of ['resize', 'scroll']) seen.removeEventListener(event, measure);
    };
  }, []);
  return covered;
}
