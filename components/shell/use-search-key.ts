import { useSyncExternalStore } from 'react';
import { searchKeyOff } from '#lib/search-key.ts';

const changed = 'search-key';

function listen(onChange: () => void): () => void {
  addEventListener(changed, onChange);
  return () => removeEventListener(changed, onChange);
}

export const searchKeyIsOn = () => localStorage.getItem(searchKeyOff) === null;

/** Whether `/` leads to the search, and `?` to an exercise's keyboard help; false until the page runs. */
export const useSearchKey = (): boolean => useSyncExternalStore(listen, searchKeyIsOn, () => false);

/** A key without Ctrl must be possible to turn off (WCAG 2.1.4). */
export function turnSearchKey(on: boolean): void {
  if (on) localStorage.removeItem(searchKeyOff);
  else localStorage.setItem(searchKeyOff, '1');
  dispatchEvent(new Event(changed));
}
