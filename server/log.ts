/** @file Structured logs on standard output. */
import 'server-only';
import { type Logger, pino } from 'pino';
import { config } from '#server/config.ts';

let known: Logger | undefined;

// Nobody's password, token, cookie or code belongs in a log, however it got into the logged object.
const secrets = ['password', 'passwordHash', 'token', 'secret', 'cookie', 'authorization', 'source'];

/** JSON lines with `level`, `time` and `msg`; the level is `CHAINRULE_LOG`. */
export function log(): Logger {
  known ??= pino({
    level: config().log,
    base: undefined,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
  });
  return known;
}
