import { ApiProblem, call } from '#components/api.ts';
import type { Program } from '#components/offline/outbox.ts';

const pausesMs = [500, 1_000, 2_000, 4_000];

/** A node that stops, or a database that starts anew: nobody knows whether the request arrived, and soon one will. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem
    ? error.code === 'unavailable' || /^http-50[234]$/.test(error.code)
    : error instanceof TypeError && navigator.onLine;

/** Whether it may be tried again later; else the server said why not. */
export const isLost = (error: unknown): boolean => !(error instanceof ApiProblem) || isPassing(error);

/**
 * Hands in code, again while the server is away for a moment.
 * @param key the same however often one submission is sent
 * @returns the submission's id; it throws as `call`
 */
export async function handIn(program: Program & { readonly owner?: string }, key: string): Promise<string> {
  for (let turn = 0; ; turn++) {
    try {
      const json = { ...program, key };
      return (await call<{ id: string }>('/api/submissions', { method: 'POST', json })).id;
    } catch (error) {
      const pause = pausesMs[turn];
      if (pause === undefined || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Gives each submission a key. The same code whose fate is unknown keeps its key, so that it is one submission however often it is sent. */
export function submissionKeys(): { of(program: Program): string; settled(): void } {
  let open: { readonly text: string; readonly key: string } | undefined;
  return {
    of(program) {
      const text = JSON.stringify(program);
      open = open?.text === text ? open : { text, key: newKey() };
      return open.key;
    },
    settled() {
      open = undefined;
    },
  };
}

/** `crypto.randomUUID` is there only where a page came by TLS or from this very machine. */
function newKey(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
