/** @file Rate limits, counted in the database so that they hold over any number of web nodes. */
import 'server-only';
import { createHash } from 'node:crypto';
import { config } from '#server/config.ts';
import { log } from '#server/log.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

/** `points` requests in each `seconds`. Addresses are shared by whole classrooms, so theirs are generous. */
const limits = {
  submit: { points: 60, seconds: 60 },
  guest: { points: 600, seconds: 3_600 },
  'sign-in': { points: 10, seconds: 900 },
  'sign-in-email': { points: 100, seconds: 3_600 },
  'sign-in-lock': { points: 1, seconds: 900 },
  register: { points: 100, seconds: 3_600 },
  'change-password': { points: 10, seconds: 900 },
  'reset-address': { points: 60, seconds: 3_600 },
  'reset-email': { points: 5, seconds: 3_600 },
  comment: { points: 20, seconds: 300 },
  like: { points: 120, seconds: 60 },
  report: { points: 20, seconds: 3_600 },
  attempt: { points: 30, seconds: 600 },
  response: { points: 300, seconds: 60 },
  join: { points: 20, seconds: 600 },
  'join-link': { points: 2_000, seconds: 600 },
  'own-data': { points: 10, seconds: 3_600 },
  'delete-account': { points: 10, seconds: 900 },
  'manage-class': { points: 300, seconds: 60 },
  'manage-quiz': { points: 120, seconds: 60 },
} as const;

export type Limit = keyof typeof limits;

/** By the database's clock, since those of several machines differ; an end further away than a window is from a clock that was wrong. */
const counting = `
  INSERT INTO "RateLimit" AS counted (key, points, expire)
  VALUES ($1, 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $2::bigint)
  ON CONFLICT (key) DO UPDATE SET (points, expire) = (
    SELECT CASE WHEN runs THEN counted.points + 1 ELSE 1 END, CASE WHEN runs THEN counted.expire ELSE excluded.expire END
    FROM (SELECT counted.expire > excluded.expire - $2::bigint AND counted.expire <= excluded.expire AS runs) AS window_of
  )
  RETURNING points, (expire - extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "waitMs"`;

/** Windows that ended are removed every now and then. */
const clearMs = 5 * 60_000;
let cleared = 0;

const now = (): number => performance.now();

/** Until when, by `now`: whoever is over the limit costs us nothing more. */
const refused = new Map<string, number>();
const mostRefused = 10_000;

/** Hashed, so that the table holds no addresses of people. */
const keyOf = (limit: Limit, who: readonly string[]): string =>
  `${limit}:${createHash('sha256').update(who.join('\0')).digest('base64url')}`;

/** Counts one request. @throws Problem `rate-limited` with the seconds to wait */
export async function countRequest(limit: Limit, ...who: readonly string[]): Promise<void> {
  const key = keyOf(limit, who);
  const until = refused.get(key) ?? 0;
  if (until > now()) throw tooMany(until - now());
  refused.delete(key);
  const { points: most, seconds } = limits[limit];
  const [counted] = await query<{ points: number; waitMs: number }>(counting, [key, seconds * 1_000]);
  if (now() - cleared > clearMs) void clear();
  if (!counted || counted.points <= most) return;
  if (refused.size < mostRefused) refused.set(key, now() + counted.waitMs);
  throw tooMany(counted.waitMs);
}

function tooMany(waitMs: number): Problem {
  const wait = Math.max(1, Math.ceil(waitMs / 1_000));
  return new Problem('rate-limited', `Try again in ${wait} s.`, wait);
}

async function clear(): Promise<void> {
  cleared = now();
  try {
    await query('DELETE FROM "RateLimit" WHERE expire < extract(epoch FROM clock_timestamp()) * 1000');
    for (const [key, until] of refused) if (until <= now()) refused.delete(key);
  } catch (error) {
    log().warn({ err: error }, 'windows of rate limits that ended could not be removed');
  }
}

/** Forgets what was counted, as after a sign-in that succeeded. */
export async function forgetRequests(limit: Limit, ...who: readonly string[]): Promise<void> {
  const key = keyOf(limit, who);
  refused.delete(key);
  await query('DELETE FROM "RateLimit" WHERE key = $1', [key]);
}

/** Address of the client: the entry of `X-Forwarded-For` that our outermost trusted proxy wrote, else the last one. */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-Math.max(1, config().proxies)) || 'unknown';
}
