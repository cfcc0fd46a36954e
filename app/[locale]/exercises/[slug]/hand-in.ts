import { ApiProblem, call } from '#components/api.ts';
import type { Language } from '#components/language.ts';

interface Program {
  readonly exercise: string;
  readonly language: Language;
  readonly source: string;
}

const pausesMs = [500, 1_000, 2_000, 4_000];

/** A node that stops, or a database that starts anew: nobody knows whether the request arrived, and soon one will. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem
    ? error.code === 'unavailable' || /^http-50[234]$/.test(error.code)
    : error instanceof TypeError && navigator.onLine;

/**
 * A function that hands in code, again while the server is away for a moment. The same code whose fate is unknown keeps
 * its key, so that it is one submission however often it is sent.
 * @returns of that function: the submission's id; it throws as `call`
 */
export function handingIn(): (program: Program) => Promise<string> {
  let open: { readonly text: string; readonly key: string } | undefined;
  return async (program) => {
    const text = JSON.stringify(program);
    const { key } = open?.text === text ? open : { key: newKey() };
    open = { text, key };
    for (let turn = 0; ; turn++) {
      try {
        const json = { ...program, key };
        const { id } = await call<{ id: string }>('/api/submissions', { method: 'POST', json });
        open = undefined;
        return id;
      } catch (error) {
        const pause = pausesMs[turn];
        if (pause === undefined || !isPassing(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
}

/** `crypto.randomUUID` is there only where a page came by TLS or from this very machine. */
function newKey(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
