/** @file Telling that the database is away, or takes nothing, from every other failure. */
import 'server-only';
import { z } from 'zod';

/** What an error may say of itself, and of the one that caused it; Prisma keeps that under a name of its own. */
const failure = z.looseObject({
  code: z.unknown().optional(),
  message: z.unknown().optional(),
  cause: z.unknown().optional(),
  meta: z.looseObject({ driverAdapterError: z.unknown() }).optional().catch(undefined),
});

/** PostgreSQL's classes: connection, resources (a full disk is one), shut down or starting; then Node's own and Prisma's. */
const codes = /^(08|53|57P0|58030)|^E(CONN|TIMEDOUT|PIPE|HOST|NET|NOENT|AI_AGAIN)|^P(1001|1002|1008|1017|2024|2028)$/;
const words =
  /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|the database has been silent|Client has encountered a connection error|ConnectionClosed|DatabaseNotReachable|SocketTimeout/i;

/** Whether the same request may well succeed in a moment, with nothing of ours mended. */
export function isOutage(error: unknown, depth = 0): boolean {
  const read = failure.safeParse(error);
  if (!read.success || depth > 4) return false;
  const { code, message, cause, meta } = read.data;
  return (
    codes.test(String(code)) || words.test(String(message)) || isOutage(cause ?? meta?.driverAdapterError, depth + 1)
  );
}
