import { buffer } from 'node:stream/consumers';
import { NextRequest } from 'next/server';
import { GET as getAccount } from '#app/api/account/data/route.ts';
import { PUT as putDraft } from '#app/api/drafts/[slug]/route.ts';
import { POST as postInvitation } from '#app/api/invitations/route.ts';
import { POST as postRegister } from '#app/api/register/route.ts';
import { GET as getSubmission } from '#app/api/submissions/[id]/route.ts';
import { POST as postSubmission } from '#app/api/submissions/route.ts';
import { consoleToLog } from '#scripts/console-to-log.ts';
import { listen } from '#scripts/listen.ts';
import { observeRequests } from '#scripts/observe-requests.ts';
import { routePatterns } from '#scripts/route-patterns.ts';
import { startTraces } from '#scripts/start-traces.ts';
import { config } from '#server/config.ts';
import { route } from '#server/http.ts';
import { answerMonitor } from '#server/telemetry/monitor.ts';

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** The worst that code of ours could throw. */
const careless = route(async (request) => {
  const cookie = request.headers.get('cookie');
  console.error(`⨯ ${cookie}`, Object.assign(new Error(`Bearer ${cookie}`), { digest: '42', detail: cookie }));
  throw Object.assign(new Error(`${process.env.DATABASE_URL} for ${cookie}: ${request.headers.get('authorization')}`), {
    password: await request.text(),
  });
});

const routes: readonly (readonly [string, RegExp, Handler])[] = [
  ['POST', /^\/api\/submissions$/, postSubmission],
  ['GET', /^\/api\/submissions\/(?<id>[^/]+)$/, getSubmission],
  ['POST', /^\/api\/register$/, postRegister],
  ['POST', /^\/api\/invitations$/, postInvitation],
  ['PUT', /^\/api\/drafts\/(?<slug>[^/]+)$/, putDraft],
  ['GET', /^\/api\/account\/data$/, getAccount],
  ['POST', /^\/api\/comments$/, careless],
];

// The routes of the app as the start serves them, only without the pages.
consoleToLog();
const stopTraces = await startTraces(config());
const observed = observeRequests(
  { proxies: config().proxies, patternOf: routePatterns() },
  async (message, response) => {
    if (answerMonitor(message, response)) return;
    const { method = '', headers, url = '' } = message;
    const { pathname } = new URL(url, 'http://localhost');
    const [, pattern, handler] = routes.find(([each, path]) => each === method && path.test(pathname)) ?? [];
    if (!handler) return void response.writeHead(404).end();
    const body = await buffer(message);
    const request = new NextRequest(`http://${headers.host}${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
      ...(body.length > 0 ? { body } : {}),
    });
    const answer = await handler(request, { params: Promise.resolve({ ...pattern?.exec(pathname)?.groups }) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  },
);
const { port } = await listen({ host: '127.0.0.1', port: 0 }, observed);
process.stdout.write(`http://127.0.0.1:${port}\n`);
process.once('SIGTERM', () => void stopTraces().then(() => process.exit(0)));
