/** An input method is at work: its Enter and ' choose a word and are no shortcuts. 229 is what older Safari says instead. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

export type Shortcut = 'run' | 'submit' | 'tab-mode';

/** Ctrl or ⌘ with ' runs, with Enter submits; Ctrl+M (Ctrl+Shift+M on a Mac) changes what Tab does. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (isComposing(event) || event.altKey) return null;
  if (event.ctrlKey && event.key.toLowerCase() === 'm') return 'tab-mode';
  if (event.shiftKey || !(event.ctrlKey || event.metaKey)) return null;
  if (event.key === 'Enter') return 'submit';
  // The key right of ; whatever the layout prints on it, or the character itself wherever it lies.
  return event.key === "'" || event.code === 'Quote' ? 'run' : null;
}

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
