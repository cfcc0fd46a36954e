import { createServer, type RequestListener, type Server } from 'node:http';
import { errorCode, PlainError } from '#scripts/plain-error.ts';

/** Requests that run when we stop get this long; streams of events never end by themselves. */
const PATIENCE_MS = 3_000;

/** What a system says when it refuses a port, and what to do about it. */
const refusals: Record<string, string> = {
  EADDRINUSE: 'is taken: stop the program that uses it, or set PORT to another one',
  EACCES: 'needs more rights: set PORT to one above 1023',
  EADDRNOTAVAIL: 'is at an address this machine does not have: set HOST to one it has, such as 127.0.0.1',
  ENOTFOUND: 'is at a name this machine does not know: set HOST to an address it has, such as 127.0.0.1',
};

/**
 * Serves HTTP on `host` and `port`; 0 takes any free port.
 * @throws PlainError when the port cannot be had
 */
export async function listen(
  { host, port }: { host: string; port: number },
  handle: RequestListener,
): Promise<{ server: Server; port: number }> {
  const server = createServer(handle);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const refusal = refusals[errorCode(error) ?? ''];
    if (!refusal) throw error;
    throw new PlainError(`Port ${port} on ${host} ${refusal}.`);
  }
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}

/** Takes no new connections, lets running requests end, and cuts off what has not ended in time. */
export async function stopListening(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
}
