// A PostgreSQL that other machines reach, as a server of one's own would be: the embedded cluster, listening on TCP.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openCluster, ownName } from '#scripts/database/cluster.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { migrate } from '#scripts/migrate.ts';

export interface TcpDatabase {
  readonly pid: number;
  /** As a process at this address of ours reaches it. */
  url(host: string): string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** @param network where more machines are, if there are any, with our address in it */
export async function startTcpDatabase(
  data: string,
  network?: { address: string; range: string },
): Promise<TcpDatabase> {
  const made = await startDatabase({ data });
  await migrate(made.url);
  await made.stop();
  const cluster = openCluster(data);
  if (network) appendFileSync(path.join(cluster.folder, 'pg_hba.conf'), `host all all ${network.range} trust\n`);
  const port = await freePort();
  const hosts = ['127.0.0.1', ...(network ? [network.address] : [])].join(',');
  const settings = { listen_addresses: hosts, port, max_connections: 100, shared_buffers: '64MB', jit: 'off' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const binary = path.join(cluster.binaries, 'bin', 'postgres');
  const server = spawn(binary, ['-D', ownName(cluster), '-k', '.', ...options], {
    ...cluster.user,
    cwd: cluster.folder,
    stdio: 'ignore',
    env: { NODE_ENV: process.env.NODE_ENV, TZ: 'UTC', LC_ALL: 'C' },
  });
  const url = (host: string) => `postgresql://chainrule@${host}:${port}/chainrule?sslmode=disable`;
  await answering(server, url('127.0.0.1'));
  return {
    pid: server.pid ?? 0,
    url,
    async stop() {
      if (server.exitCode === null) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
    },
  };
}

async function answering(server: ChildProcess, connectionString: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
