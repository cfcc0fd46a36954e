import type { IncomingMessage, ServerResponse } from 'node:http';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { log } from '#server/log.ts';
import { metrics } from '#server/telemetry/metrics.ts';
import { withinRequest } from '#server/telemetry/request-context.ts';
import { requestIdFrom } from '#server/telemetry/request-id.ts';
import { beginSpan, contextFrom } from '#server/telemetry/tracing.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

interface Options {
  /** Trusted ones in front of us. */
  readonly proxies: number;
  /** From the path of a request to its pattern. */
  readonly patternOf: (pathname: string) => string;
}

/** Metrics have few methods and routes, whatever is tried. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);

/**
 * Gives each request an id, a span, a line in the log once it is answered, and a place in the metrics. Addresses are told by their pattern:
 * a path or query may hold somebody's id or a token.
 */
export function observeRequests({ proxies, patternOf }: Options, handle: Handler): Handler {
  return (request, response) => {
    const begun = performance.now();
    const requestId = requestIdFrom(request.headers['x-request-id'], proxies);
    const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'other';
    const route = patternOf(pathnameOf(request.url));
    const parent = contextFrom(proxies > 0 ? request.headers.traceparent : undefined);
    const attributes = { 'http.request.method': method, 'http.route': route, 'chainrule.request_id': requestId };
    const span = beginSpan(`${method} ${route}`, attributes, { parent, kind: SpanKind.SERVER });
    response.setHeader('X-Request-Id', requestId);
    return withinRequest({ requestId, span }, () => {
      response.once('close', () => {
        const seconds = (performance.now() - begun) / 1000;
        const { statusCode: status } = response;
        metrics().httpSeconds.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
        span.setAttribute('http.response.status_code', status);
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
        const cut = response.writableFinished ? {} : { cut: true };
        log()[levelOf(route)]({ requestId, method, route, status, ms: Math.round(seconds * 1000), ...cut }, 'request');
      });
      return handle(request, response);
    });
  };
}

/** A path that makes no address is answered by 400 or 404; it is nobody's route. */
function pathnameOf(url = '/'): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}

/** Files and probes come by the hundred and say little. */
const levelOf = (route: string): 'info' | 'debug' =>
  route === '/_next' || route === '/sandbox' || /^\/api\/(health|metrics)/.test(route) ? 'debug' : 'info';
