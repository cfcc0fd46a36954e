import pg from 'pg';
import { vi } from 'vitest';

/** The texts of the statements that an act sends, but for the one that greets a new connection: how many are open is chance. */
export async function sentBy(act: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    return spy.mock.calls
      .map(([asked]) => {
        const query: unknown = asked;
        return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query);
      })
      .filter((text) => !text.includes('tcp_keepalives_idle'));
  } finally {
    spy.mockRestore();
  }
}

/** How many they are. */
export const statementsOf = async (act: () => Promise<unknown>): Promise<number> => (await sentBy(act)).length;
