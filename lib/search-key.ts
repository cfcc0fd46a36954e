/** In the browser's storage when a reader wants `/` to be a character like any other, as those do who dictate. */
export const searchKeyOff = 'search-key-off';

/** What takes characters: fields, Monaco's own kind of field, and whatever is told to. */
const typing = 'input, textarea, select, [contenteditable], [role=textbox], .monaco-editor';

/** Whether a key press asks for the search, rather than typing a slash somewhere. */
export function isSearchKey(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.isComposing || event.defaultPrevented) return false;
  return !(event.target instanceof Element && event.target.closest(typing));
}
