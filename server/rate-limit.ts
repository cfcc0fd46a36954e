/** @file Rate limits, counted in the database so that they hold over any number of web nodes. */
import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '#server/config.ts';
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

interface Query {
  readonly text: string;
  readonly values?: readonly (string | number | null)[];
}

/** The library asks for a connection; the process's pool serves it, in one round trip a count. */
const connection = {
  async query({ text, values = [] }: Query) {
    const rows = await query<{ points: number; expire: string | null }>(text, values);
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })), rowCount: rows.length };
  },
};

const limiters = new Map<Limit, RateLimiterPostgres>();

function limiter(limit: Limit): RateLimiterPostgres {
  const { points, seconds } = limits[limit];
  const made =
    limiters.get(limit) ??
    new RateLimiterPostgres({
      storeClient: connection,
      storeType: 'client',
      tableName: 'RateLimit',
      tableCreated: true,
      clearExpiredByTimeout: limit === 'submit',
      keyPrefix: limit,
      points,
      duration: seconds,
      // Whoever is over the limit costs us nothing more.
      inMemoryBlockOnConsumed: points + 1,
    });
  limiters.set(limit, made);
  return made;
}

/** Hashed, so that the table holds no addresses of people. */
const keyOf = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\0')).digest('base64url');

/** Counts one request. @throws Problem `rate-limited` with the seconds to wait */
export async function countRequest(limit: Limit, ...who: readonly string[]): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(...who));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem('rate-limited', `Try again in ${wait} s.`, wait);
  }
}

/** Forgets what was counted, as after a sign-in that succeeded. */
export async function forgetRequests(limit: Limit, ...who: readonly string[]): Promise<void> {
  await limiter(limit).delete(keyOf(...who));
}

/** Address of the client: the entry of `X-Forwarded-For` that our outermost trusted proxy wrote, else the last one. */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-Math.max(1, config().proxies)) || 'unknown';
}
