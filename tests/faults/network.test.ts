import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { submit } from '#server/submissions.ts';
import { endsOfAll, gradedOnce } from '#tests/faults/ends.ts';
import { Wire } from '#tests/faults/wire.ts';
import { aWorker } from '#tests/faults/worker.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

/** A worker that reaches the database over a wire of its own. */
async function aRemoteWorker(): Promise<Wire> {
  const { searchParams, pathname } = new URL(process.env.DATABASE_URL ?? '');
  const wire = new Wire(path.join(searchParams.get('host') ?? '', '.s.PGSQL.5432'));
  onTestFinished(() => wire.close());
  await aWorker({ DATABASE_URL: await wire.open('chainrule', pathname.slice(1)) });
  return wire;
}

for (const state of ['cut', 'silent'] as const) {
  test(`a worker whose network is ${state} in the middle of grading comes back by itself, and nothing is graded twice`, async () => {
    const wire = await aRemoteWorker();
    const user = await aGuest();
    const hand = () => submit(user, sigmoid('[n for n in range(20_000)]; return 0'));
    const ids = await Promise.all(Array.from({ length: 12 }, hand));
    await sleep(100); // any moment will do
    wire.be(state);
    ids.push(await hand(), await hand());
    await sleep(300);
    wire.be('whole');
    ids.push(await hand());
    expect(await endsOfAll()).toEqual(expect.arrayContaining(ids.map(gradedOnce)));
  });
}
