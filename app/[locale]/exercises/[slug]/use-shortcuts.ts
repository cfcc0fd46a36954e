import { useEffect, useRef } from 'react';
import { searchKeyIsOn } from '#components/shell/use-search-key.ts';
import { isTyping, type Shortcut, shortcutOf } from '#lib/keyboard.ts';

/** Shortcuts work wherever the focus is; they are taken before the editor sees the key. */
export function useShortcuts(actions: Readonly<Record<Shortcut, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      // A comment is no code: what is pressed in it is its own.
      if (!shortcut || (event.target as Element).closest('[data-own-keys]')) return;
      if (shortcut === 'help' && !asksForHelp(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current[shortcut]();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** In a text it is a question mark, in a dialog there is something else to be done first. */
const asksForHelp = (target: EventTarget | null): boolean =>
  searchKeyIsOn() && !isTyping(target) && document.querySelector('dialog[open]') === null;
