/** @file Structured logs on standard output. */
import 'server-only';
import { type Logger, pino } from 'pino';
import { config } from '#server/config.ts';
import { currentRequest } from '#server/telemetry/request-context.ts';
import { withoutSecrets } from '#server/telemetry/without-secrets.ts';

let known: Logger | undefined;

/** JSON lines with `level`, `time`, `msg` and, of a request, `requestId`; the level is `CHAINRULE_LOG`. */
export function log(): Logger {
  known ??= pino({
    level: config().log,
    base: undefined,
    mixin: () => {
      const request = currentRequest();
      return request ? { requestId: request.requestId } : {};
    },
    formatters: { log: withoutSecrets },
    serializers: { err: (told: unknown) => told }, // told already
  });
  return known;
}
