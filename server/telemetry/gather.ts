/** @file What is looked up when somebody asks for the metrics. */
import 'server-only';
import type { PoolUse } from '#grader/sandbox/pool.ts';
import { listenerCount } from '#server/events.ts';
import { poolUse, query } from '#server/pool.ts';
import { aloneQueue, gradeQueue, regradeQueue } from '#server/queue.ts';
import { metrics } from '#server/telemetry/metrics.ts';

const queues = [gradeQueue, aloneQueue, regradeQueue] as const;
const waiting = ['created', 'retry'];

interface Depth {
  readonly name: string;
  readonly state: string;
  readonly jobs: number;
  readonly age: number;
}

/** Prometheus' text format. @param sandbox of this process's worker, if it has one */
export async function gatherMetrics(sandbox: PoolUse | undefined): Promise<{ type: string; text: string }> {
  const { registry, poolConnections, poolWaiting, eventListeners } = metrics();
  const { busy, idle, waiting: requests } = poolUse();
  poolConnections.set({ state: 'busy' }, busy);
  poolConnections.set({ state: 'idle' }, idle);
  poolWaiting.set(requests);
  eventListeners.set(listenerCount());
  if (sandbox) {
    metrics().enginesInUse.set(sandbox.running);
    metrics().engines.set(sandbox.workers);
    metrics().sandboxWaiting.set(sandbox.waiting);
    metrics().sandboxRestarts.reset();
    metrics().sandboxRestarts.inc(sandbox.restarts);
  }
  await gatherQueue();
  return { type: registry.contentType, text: await registry.metrics() };
}

/** A database that is away must not take the other metrics with it: its own are then missing, and `database_up` is 0. */
async function gatherQueue(): Promise<void> {
  const { databaseUp, queueJobs, queueOldestSeconds } = metrics();
  queueJobs.reset();
  queueOldestSeconds.reset();
  try {
    const depths = await query<Depth>(
      `SELECT name, state::text AS state, count(*)::int AS jobs, extract(epoch FROM now() - min(created_on))::float8 AS age
      FROM pgboss.job WHERE name = ANY($1) AND state IN ('created', 'retry', 'active') GROUP BY name, state`,
      [queues],
    );
    const of = (queue: string) => depths.filter(({ name }) => name === queue);
    for (const queue of queues) {
      const wait = of(queue).filter(({ state }) => waiting.includes(state));
      queueJobs.set(
        { queue, state: 'waiting' },
        wait.reduce((sum, { jobs }) => sum + jobs, 0),
      );
      queueJobs.set({ queue, state: 'active' }, of(queue).find(({ state }) => state === 'active')?.jobs ?? 0);
      queueOldestSeconds.set({ queue }, Math.max(0, ...wait.map(({ age }) => age)));
    }
    databaseUp.set(1);
  } catch {
    databaseUp.set(0);
  }
}
