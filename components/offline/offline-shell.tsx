'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from '#components/when-idle.ts';

export interface OfflineProps {
  /** Whose work is kept on this device; null: nothing is, in the student view. */
  readonly owner: string | null;
  /** Whether the operator wants pages to be kept. */
  readonly worker: boolean;
}

/** What every page does about networks that fail. Its code comes when the page has nothing better to do. */
export function OfflineShell(props: OfflineProps) {
  const [Line, setLine] = useState<ComponentType<OfflineProps> | null>(null);
  useEffect(
    () =>
      whenIdle(
        () =>
          void import('#components/offline/offline-line.tsx').then(
            ({ OfflineLine }) => setLine(() => OfflineLine),
            () => undefined,
          ),
      ),
    [],
  );
  return Line && <Line {...props} />;
}
