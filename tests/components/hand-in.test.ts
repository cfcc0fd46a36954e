import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handingIn } from '#app/[locale]/exercises/[slug]/hand-in.ts';

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

test('a node that stops in the middle goes unnoticed: the same submission is sent again', async () => {
  answers = [away, bodyless(502), problem(503, 'unavailable')];
  expect(await patiently(handingIn()(program))).toBe('the-id');
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('what may have arrived keeps its key when it is handed in again, and nothing else does', async () => {
  const handIn = handingIn();
  answers = Array(5).fill(away);
  await expect(patiently(handIn(program))).rejects.toThrow(TypeError);
  const [first] = keys;
  await patiently(handIn(program));
  expect(keys.at(-1)).toBe(first);
  await patiently(handIn(program));
  expect(keys.at(-1)).not.toBe(first);
  answers = [problem(503, 'queue-full')];
  await expect(patiently(handIn(program))).rejects.toMatchObject({ code: 'queue-full' });
  const refused = keys.at(-1);
  await patiently(handIn({ ...program, source: 'return 1' }));
  expect(keys.at(-1)).not.toBe(refused);
});

test('a refusal, and a browser without a network, are told at once', async () => {
  answers = [problem(429, 'rate-limited')];
  await expect(patiently(handingIn()(program))).rejects.toMatchObject({ code: 'rate-limited' });
  vi.stubGlobal('navigator', { onLine: false });
  answers = [away];
  await expect(patiently(handingIn()(program))).rejects.toThrow(TypeError);
  expect(keys).toHaveLength(2);
});
