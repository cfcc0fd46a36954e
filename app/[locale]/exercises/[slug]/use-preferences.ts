import { useCallback, useState, useSyncExternalStore } from 'react';
import { type Preferences, writePreferences } from '#lib/preferences.ts';

/** The workspace as this learner likes it, remembered on the device. */
export function usePreferences(initial: Preferences) {
  const [preferences, setPreferences] = useState(initial);
  const prefer = useCallback((changed: Partial<Preferences>) => {
    setPreferences((now) => {
      const next = { ...now, ...changed };
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
      document.cookie = writePreferences(next);
      return next;
    });
  }, []);
  const fingers = useMatches('(pointer: coarse)');
  return { ...preferences, plain: preferences.plain ?? fingers, prefer };
}

/** False while the server renders and the page takes over. */
export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
