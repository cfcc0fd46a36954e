import { useEffect, useState } from 'react';
import type { ProjectorView } from '#server/classes/views-insight.ts';

/** `refused` is for good; in all other cases the browser tries again by itself. */
export type Connection = 'connecting' | 'live' | 'lost' | 'refused';

/** What the projector shows, as the server tells it. @param address of the events */
export function useProjector(address: string): { view: ProjectorView | null; connection: Connection } {
  const [view, setView] = useState<ProjectorView | null>(null);
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const events = new EventSource(address);
    events.onopen = () => setConnection('live');
    events.onmessage = ({ data }) => setView(JSON.parse(data) as ProjectorView); // our own server's
    events.onerror = () => setConnection(events.readyState === EventSource.CLOSED ? 'refused' : 'lost');
    return () => events.close();
  }, [address]);
  return { view, connection };
}
