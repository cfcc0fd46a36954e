// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outbox, type Waiting } from '#components/offline/outbox.ts';
import { sendWaiting } from '#components/offline/outbox-sender.ts';

const program = { exercise: 'sigmoid', language: 'python', source: 'return 0' } as const;
const entry = (key: string, at = 1): Waiting => ({ ...program, key, title: 'Sigmoid', at: madeAt + at });

const madeAt = Date.now();

/** What was posted, as the server read it. */
let posted: { key: string; owner: string }[] = [];
let answers: ((body: { key: string }) => Response | Promise<Response>)[] = [];
let stops: (() => void)[] = [];
let online = true;

const away = (): Response => {
  throw new TypeError('Failed to fetch');
};
const problem =
  (status: number, code: string, headers = {}) =>
  () =>
    Response.json({ code, detail: '' }, { status, headers });
const taken = ({ key }: { key: string }) => Response.json({ id: `id of ${key}` }, { status: 201 });

beforeEach(() => {
  posted = [];
  answers = [];
  online = true;
  localStorage.clear();
  vi.useFakeTimers();
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const read = JSON.parse(body);
    posted.push(read);
    return (answers.shift() ?? taken)(read);
  });
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (outbox: Outbox) => stops.push(sendWaiting(outbox));
const outboxOf = (owner: string) => new Outbox(localStorage, owner);
/** Lets what is under way come to its end, without any time passing. */
const settle = () => vi.advanceTimersByTimeAsync(0);

test('what was submitted without a network waits through reloads, and is sent once the network is back, oldest first', async () => {
  online = false;
  outboxOf('ada').put(entry('second', 2));
  outboxOf('ada').put(entry('first', 1));
  const after = outboxOf('ada');
  expect(after.all().map(({ key }) => key)).toEqual(['first', 'second']);
  start(after);
  await settle();
  expect(posted).toEqual([]);
  online = true;
  dispatchEvent(new Event('online'));
  await settle();
  expect(posted.map(({ key, owner }) => [key, owner])).toEqual([
    ['first', 'ada'],
    ['second', 'ada'],
  ]);
  expect(after.all().map(({ sent }) => sent)).toEqual(['id of first', 'id of second']);
});

test('a network that only seems to be there is tried again with growing pauses, always under the same key', async () => {
  answers = [away, away];
  const outbox = outboxOf('ada');
  outbox.put(entry('one'));
  start(outbox);
  await settle();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(posted).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(posted).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(posted.map(({ key }) => key)).toEqual(['one', 'one', 'one']);
  expect(outbox.all()[0]?.sent).toBe('id of one');
});

test('it is never sent as somebody else: one person’s waits while another is signed in', async () => {
  outboxOf('ada').put(entry('ada’s'));
  start(outboxOf('bob'));
  await settle();
  expect(posted).toEqual([]);
  // A page of Ada's is still open while Bob has signed in elsewhere.
  answers = [problem(409, 'other-person')];
  start(outboxOf('ada'));
  await settle();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(posted).toHaveLength(1);
  expect(outboxOf('ada').all()[0]).toEqual(entry('ada’s'));
});

test('a refusal is told, the others are sent all the same, and a full queue is waited for as long as it asks', async () => {
  answers = [problem(413, 'source-too-large'), problem(503, 'queue-full', { 'Retry-After': '90' })];
  const outbox = outboxOf('ada');
  outbox.put(entry('long', 1));
  outbox.put(entry('good', 2));
  start(outbox);
  await settle();
  expect(outbox.all()[0]?.refused).toBe('source-too-large');
  await vi.advanceTimersByTimeAsync(89_000);
  expect(posted).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(outbox.all()[1]?.sent).toBe('id of good');
});

test('what was called off is not sent', async () => {
  const outbox = outboxOf('ada');
  outbox.put(entry('one', 1));
  outbox.put(entry('two', 2));
  answers = [
    (body) => {
      outbox.remove('two');
      return taken(body);
    },
  ];
  start(outbox);
  await settle();
  expect(posted.map(({ key }) => key)).toEqual(['one']);
});

test('the same program waits once, and a device that keeps nothing says so', () => {
  const outbox = outboxOf('ada');
  outbox.put(entry('one'));
  expect(outbox.find({ ...program })?.key).toBe('one');
  expect(outbox.find({ ...program, source: 'return 1' })).toBeUndefined();
  expect(new Outbox(null, 'ada').put(entry('one'))).toBe(false);
});
