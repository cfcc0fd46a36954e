import { afterFirst } from '#lib/after-first.ts';

/** A problem document the server answered with (RFC 9457), or the plain status when a proxy on the way spoke. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    /** Seconds. */
    readonly retryAfter: number | null,
    /** What is wrong with this very request; in the language asked for where the path names one. */
    readonly detail: string,
    /** All that the server said, by the code; `{}` when it was no problem document. */
    readonly document: object = {},
  ) {
    super(code);
  }
}

/** What somebody without an account writes first makes them a guest; everything else they write has to know that guest. */
const knownFirst = afterFirst();

/**
 * Asks our own API.
 * @throws ApiProblem when the server refused, TypeError when it could not be reached
 */
export function call<T>(path: string, init: RequestInit & { json?: unknown } = {}): Promise<T> {
  const isRead = (init.method ?? 'GET') === 'GET';
  return isRead ? ask(path, init) : knownFirst(() => ask(path, init));
}

async function ask<T>(path: string, { json, ...rest }: RequestInit & { json?: unknown }): Promise<T> {
  const response = await fetch(path, {
    ...rest,
    ...(json !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) }),
  });
  // The routes' answers are typed by the views they are made from.
  if (response.ok) return (await response.json()) as T;
  const { code, detail, document } = await problemOf(response);
  throw new ApiProblem(response.status, code, Number(response.headers.get('Retry-After')) || null, detail, document);
}

async function problemOf(response: Response): Promise<{ code: string; detail: string; document: object }> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === 'object' && problem && 'code' in problem) {
      return {
        code: String(problem.code),
        detail: 'detail' in problem ? String(problem.detail) : '',
        document: problem,
      };
    }
  } catch {
    // not a problem document
  }
  return { code: `http-${response.status}`, detail: '', document: {} };
}

/** Sending the same again would be refused again. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429;
