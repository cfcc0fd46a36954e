import { expect, test } from 'vitest';
import { GET } from '#app/api/submissions/[id]/events/route.ts';
import { db } from '#server/db.ts';
import { announce, onSubmission } from '#server/events.ts';
import { streamOf } from '#server/submission-stream.ts';
import { submit } from '#server/submissions.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase(); // and no worker: the states below are set by hand

const handIn = sigmoid('return 0');

type State = 'queued' | 'running' | 'graded' | 'failed';

const change = (id: string, state: State) =>
  db().$transaction(async (tx) => {
    await tx.submission.update({ where: { id }, data: { state } });
    await announce(tx, id);
  });

/** Reads views one by one; undefined at the end of the stream. */
function viewsOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  return async (): Promise<{ state: State; position: number | null } | undefined> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      const data = /^data: (.*)\n\n$/.exec(new TextDecoder().decode(value))?.[1];
      if (data) return JSON.parse(data);
    }
  };
}

test('a page sees each state as it comes, and the stream ends with the verdict', async () => {
  const as = await aLearner();
  const id = await submit(as, handIn);
  const response = await call(GET, { as, params: { id } });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const next = viewsOf(response.body ?? new ReadableStream());
  expect(await next()).toMatchObject({ state: 'queued', position: 1 });
  await change(id, 'running');
  expect(await next()).toMatchObject({ state: 'running', position: null });
  await change(id, 'failed');
  expect(await next()).toMatchObject({ state: 'failed' });
  expect(await next()).toBeUndefined();
});

test('a stream opened after the verdict tells it and ends', async () => {
  const as = await aLearner();
  const id = await submit(as, handIn);
  await change(id, 'failed');
  const next = viewsOf((await call(GET, { as, params: { id } })).body ?? new ReadableStream());
  expect(await next()).toMatchObject({ state: 'failed' });
  expect(await next()).toBeUndefined();
});

test('nobody follows the submission of another', async () => {
  const id = await submit(await aLearner(), handIn);
  expect((await call(GET, { as: await aLearner(), params: { id } })).status).toBe(404);
});

test('a page that leaves leaves nothing behind', async () => {
  const as = await aLearner();
  const id = await submit(as, handIn);
  const leaving = new AbortController();
  const next = viewsOf(await streamOf(as, id, leaving.signal));
  await next();
  leaving.abort();
  expect(await next()).toBeUndefined();
  const gone = viewsOf(await streamOf(as, id, AbortSignal.abort()));
  expect(await gone()).toMatchObject({ state: 'queued' });
  expect(await gone()).toBeUndefined();
  const reader = (await streamOf(as, id, new AbortController().signal)).getReader();
  await reader.read();
  await reader.cancel();
  await change(id, 'running'); // and nobody is told, which would throw
});

test('states still arrive after the listening connection was lost', async () => {
  const as = await aLearner();
  const id = await submit(as, handIn);
  const next = viewsOf(await streamOf(as, id, new AbortController().signal));
  expect(await next()).toMatchObject({ state: 'queued' });
  await db().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'chainrule-events' AND datname = current_database()`;
  await change(id, 'running');
  expect(await next()).toMatchObject({ state: 'running' });
  await change(id, 'failed');
  expect(await next()).toMatchObject({ state: 'failed' });
});

test('a listener hears of its own submission alone, until it ends', async () => {
  const [mine, other] = [crypto.randomUUID(), crypto.randomUUID()];
  let heard = 0;
  const stop = await onSubmission(mine, () => heard++);
  let pinged = () => {};
  const ping = () =>
    new Promise<void>((resolve) => {
      pinged = resolve;
    });
  const stopPing = await onSubmission(other, () => pinged());
  // notifications arrive in the order of their commits
  const arrives = async (id: string) => {
    const last = ping();
    if (id !== other) await announce(db(), id);
    await announce(db(), other);
    await last;
  };
  await arrives(mine);
  expect(heard).toBe(1);
  await arrives(other);
  expect(heard).toBe(1);
  stop();
  await arrives(mine);
  expect(heard).toBe(1);
  stopPing();
});
