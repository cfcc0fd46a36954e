import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The time zone of the reader's device; null while the page is rendered on the server, which does not know it. */
export const useViewerZone = (): string | null =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
