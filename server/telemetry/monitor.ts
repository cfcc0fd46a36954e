/** @file The addresses for those who look after the processes, the same in each role and there before the pages are. */
import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { config } from '#server/config.ts';
import { health, readiness } from '#server/health.ts';
import { gatherMetrics } from '#server/telemetry/gather.ts';
import { sandboxUse } from '#server/worker-state.ts';

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

const json = (status: number, body: unknown): Answer => ({ status, body: JSON.stringify(body) });

/** Answers by address. `/api/health` is also a route of Next, which says the same where pages are served. */
export const monitorAnswers: Readonly<Record<string, (request: IncomingMessage) => Promise<Answer>>> = {
  // That it answers is the answer: the event loop turns.
  '/api/health/live': async () => json(200, { status: 'live' }),
  '/api/health/ready': async () => {
    const report = await readiness();
    return json(report.status === 'ready' ? 200 : 503, report);
  },
  '/api/metrics': async ({ headers }) => {
    if (!knowsToken(headers.authorization)) return json(404, { status: 'not-found' });
    const { type, text } = await gatherMetrics(sandboxUse());
    return { status: 200, type, body: text };
  },
};

/** Where there are no pages. */
export const healthAnswer = async (): Promise<Answer> => {
  const report = await health();
  return json(report.status === 'ok' ? 200 : 503, report);
};

/** Without a token nobody may: from where a request comes says nothing behind a proxy on the same machine. */
function knowsToken(authorization: string | undefined): boolean {
  const { metricsToken } = config();
  if (metricsToken === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${metricsToken}`));
}

/** @returns whether the request was for here; it is answered then, or will be */
export function answerMonitor(
  request: IncomingMessage,
  response: ServerResponse,
  more: typeof monitorAnswers = {},
): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const answer = monitorAnswers[pathname] ?? more[pathname];
  if (!answer) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return true;
  }
  answer(request)
    .catch((): Answer => json(500, { status: 'failing' }))
    .then(({ status, type = 'application/json', body }) => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  return true;
}
