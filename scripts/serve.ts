import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, isolation, refusal } from '#grader/sandbox/isolation/isolation.ts';
import { consoleToLog } from '#scripts/console-to-log.ts';
import { prepareDataFolder } from '#scripts/database/data-folder.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { waitForServer } from '#scripts/database/external.ts';
import { listen, stopListening } from '#scripts/listen.ts';
import { migrate } from '#scripts/migrate.ts';
import { observeRequests } from '#scripts/observe-requests.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { routePatterns } from '#scripts/route-patterns.ts';
import { startTraces } from '#scripts/start-traces.ts';
import { type Config, checkSecret, parseConfig } from '#server/config.ts';
import { beginDraining } from '#server/health.ts';
import { answerMonitor, healthAnswer } from '#server/telemetry/monitor.ts';

/** What has been started and must be stopped, the last one first. */
type Closer = () => Promise<unknown>;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A year: whoever has been here by TLS never speaks plainly to us again. Other sites of the same domain are not ours to bind. */
const strictTransport = 'max-age=31536000';

/** A drain may take this long; then what is left is cut off. */
const DRAIN_MS = 9_000;

/**
 * Starts everything in this process (database, migrations, pages, grading) and prints the address once it answers.
 * SIGTERM, SIGINT and SIGHUP drain it and end the process with 0.
 * @throws PlainError, ConfigError what the person who starts it can mend
 */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const config = parseConfig(process.env);
  checkSecret(config);
  const closers: Closer[] = [];
  stopOnSignals(config, closers);
  try {
    prepareDataFolder(config.data);
    closers.push(await startTraces(config));
    if (config.role === 'worker') await startGrading(config, closers);
    else await startPages(config, dev, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

/** What learner code is shut in by on this machine. @throws PlainError when that is less than was asked for */
async function tellIsolation(config: Config): Promise<void> {
  const found = await isolation();
  const reason = config.isolation === 'strict' ? refusal(found) : null;
  if (reason !== null) throw new PlainError(reason);
  process.stdout.write(`${describe(found)}\n`);
}

async function startGrading(config: Config, closers: Closer[]): Promise<void> {
  await tellIsolation(config);
  if (config.monitorPort !== undefined) await startMonitor(config, config.monitorPort, closers);
  await openDatabase(config, closers);
  const { startWorker } = await import('#server/worker.ts');
  closers.push(stopServerModules);
  await startWorker();
  process.stdout.write('Chainrule is grading.\n');
}

/** A process without pages still says how it is. */
async function startMonitor({ host, proxies }: Config, port: number, closers: Closer[]): Promise<void> {
  const more = { '/api/health': healthAnswer };
  const observed = observeRequests({ proxies, patternOf: routePatterns() }, (request, response) => {
    if (!answerMonitor(request, response, more)) response.writeHead(404).end();
  });
  const { server, port: taken } = await listen({ host, port }, observed);
  closers.push(() => stopListening(server));
  process.stdout.write(`Health and metrics: http://${hostInAddress(host)}:${taken}/api/health\n`);
}

async function startPages(config: Config, dev: boolean, closers: Closer[]): Promise<void> {
  let ready: (handler: Handler) => void = () => {};
  const handling = new Promise<Handler>((resolve) => {
    ready = resolve;
  });
  // The port comes first, so that a taken one is told at once; early requests wait for the pages.
  const observed = observeRequests(
    { proxies: config.proxies, patternOf: routePatterns() },
    async (request, response) => {
      if (answerMonitor(request, response)) return;
      // Without a proxy in front of us only a client can have written it; Next then fills in the real address.
      if (config.proxies === 0) delete request.headers['x-forwarded-for'];
      if (config.url?.startsWith('https:')) response.setHeader('Strict-Transport-Security', strictTransport);
      await (await handling)(request, response);
    },
  );
  const { server, port } = await listen(config, observed);
  if (config.role === 'all') await tellIsolation(config);
  await openDatabase(config, closers);
  closers.push(stopServerModules);
  const address = config.url ?? `http://${hostInAddress(config.host)}:${port}`;
  ready(await openPages(server, { ...config, port }, dev, closers));
  // Closed first: nobody may hand in what could no longer be queued.
  closers.push(() => stopListening(server));
  await (await fetch(`http://${hostToAsk(config.host)}:${port}/api/health`)).arrayBuffer();
  process.stdout.write(`Chainrule is ready: ${address}\n`);
  const { firstAdminLink } = await import('#server/invitations.ts');
  const link = await firstAdminLink();
  if (link) process.stdout.write(`Open this link once to become the administrator: ${address}${link}\n`);
}

/** Sets DATABASE_URL for everything that runs in this process, and brings the tables up to date. */
async function openDatabase(config: Config, closers: Closer[]): Promise<void> {
  if (config.databaseUrl) {
    await waitForServer(config.databaseUrl, (line) => process.stdout.write(`${line}\n`));
    process.env.DATABASE_URL = config.databaseUrl;
  } else {
    const database = await startDatabase(config);
    closers.push(() => database.stop());
    process.env.DATABASE_URL = database.url;
  }
  await migrate(process.env.DATABASE_URL ?? '');
}

async function openPages(server: Server, config: Config, dev: boolean, closers: Closer[]): Promise<Handler> {
  const { secret } = await import('#server/secret.ts');
  process.env.NEXTAUTH_SECRET = secret();
  // Without a public address of its own, sign-in comes back to whatever address the browser used.
  if (config.url) process.env.NEXTAUTH_URL = config.url;
  else process.env.AUTH_TRUST_HOST ??= 'true';
  const { default: next } = await import('next');
  if (!dev) consoleToLog();
  const app = next({ dev, hostname: config.host, port: config.port, httpServer: server });
  await app.prepare();
  closers.push(() => app.close());
  return app.getRequestHandler();
}

/** The worker and the connections that pages opened in Next's bundles are kept on globalThis, so these see them too. */
async function stopServerModules(): Promise<void> {
  const [{ stopWorker }, { closeEvents }, { closeDb }] = await Promise.all([
    import('#server/worker.ts'),
    import('#server/events.ts'),
    import('#server/db.ts'),
  ]);
  await stopWorker();
  await closeEvents();
  await closeDb();
}

function stopOnSignals({ drainSeconds }: Config, closers: Closer[]): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      beginDraining();
      // Whoever sends us requests has to hear of it first.
      await sleep(drainSeconds * 1000);
      setTimeout(() => process.exit(0), DRAIN_MS).unref();
      await closeAll(closers);
      process.exit(0);
    });
  }
}

/** One that fails to close must not keep the others open. */
async function closeAll(closers: Closer[]): Promise<void> {
  for (const close of closers.splice(0).reverse()) {
    await close().catch((error: unknown) => process.stderr.write(`While stopping: ${error}\n`));
  }
}

const anyHost = (host: string): boolean => host === '0.0.0.0' || host === '::';
const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
const hostInAddress = (host: string): string => (anyHost(host) ? 'localhost' : bracketed(host));
const hostToAsk = (host: string): string =>
  host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : bracketed(host);
