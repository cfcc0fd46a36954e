import { isTyping } from '#lib/keyboard.ts';

/** In the browser's storage when a reader wants `/` and `?` to be characters like any other, as those do who dictate. */
export const searchKeyOff = 'search-key-off';

/** Whether a key press asks for the search, rather than typing a slash somewhere. */
export function isSearchKey(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.isComposing || event.defaultPrevented) return false;
  return !isTyping(event.target);
}
