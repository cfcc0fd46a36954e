import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postgresBinaries } from '#scripts/database/binaries.ts';
import { databaseUser } from '#scripts/database/system-user.ts';

export const password = 'a-password-for-tests';

export interface TcpServer {
  url(who: { role: string; database: string }): string;
  stop(): Promise<void>;
}

/** A PostgreSQL as administrators run it: over TCP alone, and every role proves its password by SCRAM. */
export async function startTcpServer(): Promise<TcpServer> {
  const home = mkdtempSync(path.join(tmpdir(), 'chainrule-tcp-'));
  const folder = path.join(home, 'cluster');
  const secret = path.join(home, 'password');
  const user = databaseUser(folder);
  const programs = path.join(postgresBinaries(user), 'bin');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(secret, password);
  for (const file of [home, folder, secret]) if (user) chownSync(file, user.uid, user.gid);

  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  const rules = ['--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--no-sync'];
  const made = spawnSync(path.join(programs, 'initdb'), ['-D', folder, '-U', 'postgres', ...rules], options);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await ready(child.stderr);
  return {
    url: ({ role, database }) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function ready(log: NodeJS.ReadableStream): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    log.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    log.once('end', () => reject(new Error(said)));
  });
}
