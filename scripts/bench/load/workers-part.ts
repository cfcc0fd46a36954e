// `--part workers`: a backlog graded by 1, 2 and 4 workers, each a process of its own over TCP, then each in a network namespace of its own.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Hosts, openHosts } from '#scripts/bench/load/hosts.ts';
import type { Options } from '#scripts/bench/load/options.ts';
import { say, table } from '#scripts/bench/load/print.ts';
import { programs } from '#scripts/bench/load/programs.ts';
import { benchSecret } from '#scripts/bench/load/sessions.ts';
import { startTcpDatabase, type TcpDatabase } from '#scripts/bench/load/tcp-database.ts';
import { processorTime } from '#scripts/bench/processor-time.ts';
import { Node } from '#tests/faults/node.ts';

const counts = [1, 2, 4] as const;

interface Drained {
  readonly where: string;
  readonly workers: number;
  /** Submissions a second. */
  readonly rate: number;
  /** Processor milliseconds for each submission. */
  readonly worker: number;
  readonly postgres: number;
  /** Of the whole machine's processors, all that ran on it counted, 0–1. */
  readonly busy: number;
}

/** Of all processors together, since the machine was started. */
function machineTime(): { readonly busy: number; readonly all: number } {
  const ticks = (/^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '').split(' ').map(Number);
  const all = ticks.slice(0, 8).reduce((sum, each) => sum + each, 0);
  return { all, busy: all - (ticks[3] ?? 0) - (ticks[4] ?? 0) };
}

const queueing = `
  INSERT INTO "Submission" (id, "userId", exercise, language, source, seed)
  SELECT id, $1, exercise, language, source, 'bench' FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS p (id, exercise, language, source)`;

/** Queues them all at once. @returns when, by the database's clock */
async function queueBacklog(backlog: number): Promise<Date> {
  const [{ queue, gradeQueue }, { query }, { newId }] = await Promise.all([
    import('#server/queue.ts'),
    import('#server/pool.ts'),
    import('#server/ids.ts'),
  ]);
  const user = newId();
  const all = programs(backlog, 'workers').map((program) => ({ id: newId(), ...program }));
  await query('INSERT INTO "User" (id, guest) VALUES ($1, true)', [user]);
  const columns = (['id', 'exercise', 'language', 'source'] as const).map((name) => all.map((each) => each[name]));
  await query(queueing, [user, ...columns]);
  const [row] = await query<{ now: Date }>('SELECT clock_timestamp() AS now');
  await (await queue()).insert(
    gradeQueue,
    all.map(({ id }) => ({ id, data: { submissionId: id } })),
  );
  await query(`SELECT pg_notify('submission', 'handed-in')`);
  return row?.now ?? new Date();
}

/** Waits until all have their verdicts. @returns seconds since `from` until the last one */
async function drained(from: Date): Promise<number> {
  const { query } = await import('#server/pool.ts');
  for (;;) {
    const [row] = await query<{ left: number; last: Date }>(
      `SELECT count(*) FILTER (WHERE state IN ('queued', 'running'))::int AS left, max("gradedAt") AS last FROM "Submission"`,
    );
    if (row?.left === 0) return (row.last.getTime() - from.getTime()) / 1000;
    await sleep(250);
  }
}

async function drainBy(workers: number, database: TcpDatabase, backlog: number, hosts?: Hosts): Promise<Drained> {
  const env = { DATABASE_URL: database.url(hosts?.network.address ?? '127.0.0.1'), CHAINRULE_SECRET: benchSecret };
  const nodes = Array.from(
    { length: workers },
    (_, at) => new Node('worker', { ...env, CHAINRULE_LOG: 'error', CHAINRULE_WORKERS: '1' }, hosts?.through[at]),
  );
  try {
    await Promise.all(nodes.map((node) => node.start()));
    const time = () => nodes.reduce((sum, { pid }) => sum + processorTime(pid), 0);
    const before = { worker: time(), postgres: processorTime(database.pid), machine: machineTime() };
    const seconds = await drained(await queueBacklog(backlog));
    const machine = machineTime();
    return {
      ...{ where: hosts ? 'namespaces' : 'processes', workers, rate: backlog / seconds },
      worker: (time() - before.worker) / backlog,
      postgres: (processorTime(database.pid) - before.postgres) / backlog,
      busy: (machine.busy - before.machine.busy) / (machine.all - before.machine.all),
    };
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
    await Promise.all(nodes.map((node) => node.remove()));
  }
}

/** @param data an empty folder */
export async function benchWorkers(data: string, { backlog }: Options): Promise<void> {
  const hosts = openHosts(Math.max(...counts));
  const found = typeof hosts === 'string' ? undefined : hosts;
  let database: TcpDatabase | undefined;
  try {
    database = await startTcpDatabase(data, found?.network);
    Object.assign(process.env, {
      DATABASE_URL: database.url('127.0.0.1'),
      CHAINRULE_ROLE: 'web',
      CHAINRULE_LOG: 'silent',
    });
    const all: Drained[] = [];
    for (const workers of counts) all.push(await drainBy(workers, database, backlog));
    if (found) for (const workers of counts) all.push(await drainBy(workers, database, backlog, found));
    print(all, backlog);
    if (typeof hosts === 'string') say(`not as hosts of their own: ${hosts}`);
  } finally {
    const [{ closeQueue }, { closeDb }] = await Promise.all([import('#server/queue.ts'), import('#server/db.ts')]);
    await closeQueue();
    await closeDb();
    await database?.stop();
    found?.close();
  }
}

function print(all: readonly Drained[], backlog: number): void {
  const cores = availableParallelism();
  say(`a backlog of ${backlog} submissions, on ${cores} cores; a worker uses one`);
  const rows = all.map(({ where, workers, rate, worker, postgres, busy }) => {
    const one = all.find((each) => each.where === where && each.workers === 1)?.rate ?? rate;
    const linear = `${((rate / one / workers) * 100).toFixed(0)} %`;
    return [
      `${workers} ${where}`,
      rate.toFixed(1),
      linear,
      worker.toFixed(1),
      postgres.toFixed(1),
      `${(busy * 100).toFixed(0)} %`,
    ];
  });
  const head = ['workers', 'per second', 'of linear', 'worker ms', 'PostgreSQL ms', 'machine busy'];
  say(table([head, ...rows]));
  const [{ worker, postgres, rate } = { worker: 0, postgres: 0, rate: 0 }] = all;
  say(
    `one worker: a submission takes ${worker.toFixed(1)} ms of its processors and ${postgres.toFixed(1)} ms of PostgreSQL’s; ${cores} cores grade at most ` +
      `${((cores * 1000) / (worker + postgres)).toFixed(0)} a second, however many workers are on them.\n` +
      `On hosts of their own, each adds up to ${rate.toFixed(0)} a second until PostgreSQL is the limit: ${(1000 / postgres).toFixed(0)} a second for each of its cores.`,
  );
}
