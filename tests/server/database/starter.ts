import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';

/** A process that started or joined the embedded database, as `npm start` does. */
export interface Starter {
  readonly process: ChildProcess;
  readonly url: string;
  readonly adopted: boolean;
}

const script = `import { startDatabase } from '#scripts/database/embedded.ts';
  const database = await startDatabase({ data: process.argv[1] }).catch((error) => {
    console.log(JSON.stringify({ refusal: error.name + ': ' + error.message }));
    process.exit(1);
  });
  process.on('SIGTERM', () => database.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ url: database.url, adopted: database.adopted }));`;

/** @throws what the starter said when it could not start */
export async function starter(data: string, user: { uid?: number; gid?: number } = {}): Promise<Starter> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script, data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], ...user });
  const [line] = await once(child.stdout, 'data');
  const said = JSON.parse(String(line));
  if (said.refusal) throw new Error(said.refusal);
  return { process: child, ...said };
}

/** Ends a starter and waits until it is gone. */
export async function end({ process: child }: Starter, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone;
  return code;
}

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
