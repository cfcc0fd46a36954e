import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handIn, isLost, submissionKeys } from '#app/[locale]/exercises/[slug]/hand-in.ts';

const program = { exercise: 'sigmoid', language: 'python', source: 'return 0' } as const;
const keys: string[] = [];
let answers: (() => Response)[] = [];

const away = (): Response => {
  throw new TypeError('Failed to fetch');
};
const problem = (status: number, code: string) => () => Response.json({ code, detail: '' }, { status });
const taken = () => Response.json({ id: 'the-id' }, { status: 201 });
const bodyless = (status: number) => () => new Response('<html>', { status });

beforeEach(() => {
  keys.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    keys.push(JSON.parse(body).key);
    return (answers.shift() ?? taken)();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** With as much time as it wants. */
async function patiently<T>(promise: Promise<T>): Promise<T> {
  const ended = promise.catch(() => undefined);
  await vi.runAllTimersAsync();
  await ended;
  return promise;
}

const key = submissionKeys().of(program);

test('a node that stops in the middle goes unnoticed: the same submission is sent again', async () => {
  answers = [away, bodyless(502), problem(503, 'unavailable')];
  expect(await patiently(handIn(program, key))).toBe('the-id');
  expect(keys).toEqual(Array(4).fill(key));
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('what may have arrived keeps its key when it is handed in again, and nothing else does', () => {
  const { of, settled } = submissionKeys();
  const first = of(program);
  expect(of({ ...program })).toBe(first);
  settled();
  const second = of(program);
  expect(second).not.toBe(first);
  expect(of({ ...program, source: 'return 1' })).not.toBe(second);
});

test('a refusal, and a browser without a network, are told at once, and only what was lost may wait', async () => {
  const failure = async (answer: () => Response) => {
    answers = [answer];
    return patiently(handIn(program, key)).catch((error: unknown) => error);
  };
  expect(isLost(await failure(problem(429, 'rate-limited')))).toBe(false);
  expect(isLost(await failure(problem(503, 'queue-full')))).toBe(false);
  vi.stubGlobal('navigator', { onLine: false });
  expect(isLost(await failure(away))).toBe(true);
  expect(keys).toHaveLength(3);
});
