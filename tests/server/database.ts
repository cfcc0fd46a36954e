import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { startDatabase } from '#scripts/database/embedded.ts';
import { migrate } from '#scripts/migrate.ts';

// One cluster for all test files and runs on this machine, made once; each file has a database of its own in it.
const data = path.join(tmpdir(), `chainrule-tests-${process.getuid?.() ?? 0}`);

/** Gives this test file an empty, migrated PostgreSQL database, and server/* the settings to use it. */
export function withDatabase(settings: Readonly<Record<string, string>> = {}): void {
  let stop = async () => {};

  beforeAll(async () => {
    const cluster = await startDatabase({ data });
    const name = `test_${randomBytes(6).toString('hex')}`;
    const run = async (statement: string) => {
      const client = new pg.Client({ connectionString: cluster.url });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    await run(`CREATE DATABASE ${name}`);
    const url = cluster.url.replace(/\/chainrule\?/, `/${name}?`);
    await migrate(url);
    Object.assign(process.env, {
      DATABASE_URL: url,
      CHAINRULE_SECRET: 'a secret for tests, long enough for them',
      CHAINRULE_LOG: 'silent',
      CHAINRULE_ROLE: 'web',
      ...settings,
    });
    stop = async () => {
      // One that a killed process still holds on to stays, and harms nobody.
      await run(`DROP DATABASE ${name} WITH (FORCE)`).catch(() => undefined);
      await cluster.stop();
    };
  });

  afterAll(async () => {
    const [{ closeEvents }, { closeQueue }, { closeDb }] = await Promise.all([
      import('#server/events.ts'),
      import('#server/queue.ts'),
      import('#server/db.ts'),
    ]);
    await closeEvents();
    await closeQueue();
    await closeDb();
    await stop();
  });
}
