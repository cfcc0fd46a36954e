import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startDatabase } from '#scripts/database/embedded.ts';
import { migrate } from '#scripts/migrate.ts';
import { closeDb } from '#server/db.ts';
import { isOutage } from '#server/outage.ts';
import { closeQueue } from '#server/queue.ts';
import { submit } from '#server/submissions.ts';
import { endsOfAll, gradedOnce } from '#tests/faults/ends.ts';
import { aWorker } from '#tests/faults/worker.ts';
import { aGuest } from '#tests/server/people.ts';

const run = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

/** A file system of its own for the data folder; only root can make one. */
function aSmallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainrule-disk-'));
  if (run('mount', '-t', 'tmpfs', '-o', 'size=140m', 'tmpfs', folder)) return folder;
  rmdirSync(folder);
  return null;
}

/** Takes all that is left. @returns how to give it back */
function fill(disk: string): () => void {
  const file = path.join(disk, 'ballast');
  const open = openSync(file, 'w');
  for (let size = 2 ** 20; size >= 1; ) {
    try {
      writeSync(open, Buffer.alloc(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
  closeSync(open);
  return () => rmSync(file);
}

/** Near the longest that can be handed in, and nothing that could be compressed. */
const bulky = () => `# ${randomBytes(30_000).toString('base64')}\ndef sigmoid(z):\n    return 0\n`;

test('on a full disk nothing is acknowledged that is not kept, and once there is space all goes on', async ({
  skip,
}) => {
  const folder = aSmallDisk() ?? skip('only root may make a small file system');
  // It says each second that the database does not come back.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const database = await startDatabase({ data: folder });
  onTestFinished(async () => {
    await closeQueue();
    await closeDb();
    await database.stop();
    run('umount', folder);
    rmdirSync(folder);
  });
  Object.assign(process.env, { DATABASE_URL: database.url, CHAINRULE_LOG: 'silent', CHAINRULE_ROLE: 'web' });
  Object.assign(process.env, { CHAINRULE_SECRET: 'a secret for tests, long enough for them' });
  await migrate(database.url);
  await aWorker();

  const acknowledged: string[] = [];
  const handIn = async () => {
    const user = await aGuest();
    const source = bulky();
    acknowledged.push(await submit(user, { exercise: 'sigmoid', language: 'python', source }));
  };
  await handIn();
  const makeSpace = fill(folder);
  let refusal: unknown;
  while (refusal === undefined) await handIn().catch((error: unknown) => (refusal = error));
  expect(isOutage(refusal)).toBe(true);
  await expect(handIn()).rejects.toSatisfy(isOutage);
  makeSpace();
  const comesBack = async () => {
    for (;;) {
      const failure = await handIn().catch((error: unknown) => error);
      if (failure === undefined) return;
      expect(isOutage(failure)).toBe(true);
    }
  };
  await comesBack();
  const ends = await endsOfAll();
  expect(ends).toEqual(expect.arrayContaining(acknowledged.map(gradedOnce)));
});
