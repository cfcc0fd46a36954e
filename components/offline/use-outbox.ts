import { useEffect, useMemo, useState } from 'react';
import { deviceStorage } from '#components/device-storage.ts';
import { Outbox, type Waiting } from '#components/offline/outbox.ts';

/** What waits of this person on this device; null: nothing is kept, in the student view. */
export function useOutbox(owner: string | null): { outbox: Outbox | null; entries: readonly Waiting[] } {
  const [entries, setEntries] = useState<readonly Waiting[]>([]);
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    if (owner === null) return;
    const own = new Outbox(deviceStorage(), owner);
    const read = () => setEntries(own.all());
    setOutbox(own);
    read();
    return own.listen(read);
  }, [owner]);
  return useMemo(() => ({ outbox, entries }), [outbox, entries]);
}
