import pg from 'pg';
import { vi } from 'vitest';

/** How many statements an act sends, but for the one that greets a new connection: how many are open is chance. */
export async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    return spy.mock.calls.filter(([text]) => !String(text).includes('tcp_keepalives_idle')).length;
  } finally {
    spy.mockRestore();
  }
}
