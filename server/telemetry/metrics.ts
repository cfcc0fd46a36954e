/** @file What Prometheus is told of this process. Times are in seconds. */
import 'server-only';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

type Metrics = ReturnType<typeof make>;

// On globalThis, because the server's bundles and hot reload each evaluate this module again.
const kept = globalThis as typeof globalThis & { chainruleMetrics?: Metrics };

/** This process's metrics, made at the first call. */
export function metrics(): Metrics {
  kept.chainruleMetrics ??= make();
  return kept.chainruleMetrics;
}

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const slow = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

function make() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ registers, name: `chainrule_${name}`, help, labelNames });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ registers, name: `chainrule_${name}`, help, labelNames });
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], ...labelNames: Label[]) =>
    new Histogram({ registers, name: `chainrule_${name}`, help, buckets, labelNames });
  return {
    registry,
    httpSeconds: histogram('http_request_seconds', 'Time to answer', slow, 'method', 'route', 'status'),
    gradingSeconds: histogram('grading_seconds', 'Time in the grader, by run status', slow, 'language', 'status'),
    queueWaitSeconds: histogram('queue_wait_seconds', 'From handing in to the begin of grading', slow),
    verdicts: counter('verdicts_total', 'Submissions graded here, and given up (failed)', 'language', 'verdict'),
    gradingFaults: counter('grading_faults_total', 'Attempts at grading that failed through our fault'),
    querySeconds: histogram('database_query_seconds', 'Time of a statement, with the network', quick),
    // Those below are looked up when somebody asks.
    queueJobs: gauge('queue_jobs', 'Jobs that wait or run, over all processes', 'queue', 'state'),
    queueOldestSeconds: gauge('queue_oldest_seconds', 'Age of the oldest waiting job', 'queue'),
    databaseUp: gauge('database_up', 'Whether the database answered'),
    poolConnections: gauge('database_connections', 'Connections of this process’s pool', 'state'),
    poolWaiting: gauge('database_waiting', 'Requests that wait for a connection'),
    enginesInUse: gauge('sandbox_engines_in_use', 'Programs that run now'),
    engines: gauge('sandbox_engines', 'Programs that can run at the same time'),
    sandboxWaiting: gauge('sandbox_waiting', 'Programs that wait for an engine'),
    sandboxRestarts: counter('sandbox_restarts_total', 'Sandbox processes replaced since the start'),
    eventListeners: gauge('event_listeners', 'Streams and workers that listen for changes'),
  };
}
