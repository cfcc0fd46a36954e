/** An input method is at work: its Enter and ' choose a word and are no shortcuts. 229 is what older Safari says instead. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

export type Shortcut = 'run' | 'submit' | 'tab-mode' | 'help';

/** Ctrl or ⌘ with ' runs, with Enter submits; Ctrl+M (Ctrl+Shift+M on a Mac) changes what Tab does; ? alone asks for help. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (isComposing(event) || event.altKey) return null;
  if (event.ctrlKey && event.key.toLowerCase() === 'm') return 'tab-mode';
  if (!(event.ctrlKey || event.metaKey)) return event.key === '?' || event.key === '？' ? 'help' : null;
  if (event.shiftKey) return null;
  if (event.key === 'Enter') return 'submit';
  // The key right of ; whatever the layout prints on it, or the character itself wherever it lies.
  return event.key === "'" || event.code === 'Quote' ? 'run' : null;
}

/** What takes characters: fields, Monaco's own kind of field, and whatever is told to. */
const typing =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], .monaco-editor';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typing) !== null;

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
