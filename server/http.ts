/** @file What every API route has in common: errors as problem documents, no caching, no mutation from other sites. */
import 'server-only';
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { isTimeZone } from '#lib/calendar.ts';
import { refuseOtherSites } from '#server/cross-site.ts';
import { createGuest, guestCookie, removeGuest } from '#server/guests.ts';
import { log } from '#server/log.ts';
import { isOutage } from '#server/outage.ts';
import { Problem } from '#server/problem.ts';
import { clientAddress, countRequest } from '#server/rate-limit.ts';
import { userFrom } from '#server/session.ts';
import { isStorable } from '#server/storable.ts';
import { leaveFirst, studentViewCookieName } from '#server/student-view.ts';
import { currentRequest } from '#server/telemetry/request-context.ts';
import type { User } from '#server/users.ts';

type Params = Readonly<Record<string, string>>;
type Handler = (request: NextRequest, params: Params) => Promise<Response>;
/** Next has no parameters for a route without any. */
type RouteHandler = (request: NextRequest, context: { params: Promise<Params | undefined> }) => Promise<Response>;

/** Below this many characters, compressing an answer costs more than it saves. */
const smallAnswer = 4_096;

/** A JSON answer that nothing on the way may keep. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const text = JSON.stringify(body);
  const response = new Response(text, init);
  response.headers.set('Content-Type', 'application/json');
  response.headers.set('Cache-Control', text.length < smallAnswer ? 'no-store, no-transform' : 'no-store');
  return response;
}

/** A file to keep, named in any script. */
export function download(name: string, type: string, body: string | ReadableStream<Uint8Array>): Response {
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

interface RouteOptions {
  /** Whether it may be asked in a student view, since it records nothing although it is no `GET`. */
  readonly inStudentView?: boolean;
}

/** Wraps a route's handler. */
export function route(handler: Handler, { inStudentView = false }: RouteOptions = {}): RouteHandler {
  return async (request, context) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        refuseOtherSites(request);
        if (!inStudentView) await refuseStudentView(request);
      }
      const params = (await context.params) ?? {};
      refuseUnstorable(request, params);
      return await handler(request, params);
    } catch (error) {
      if (error instanceof Problem) return error.response();
      log().error({ err: error }, 'request failed');
      if (isOutage(error))
        return new Problem('unavailable', 'The database does not answer. Try again in a moment.', 5).response();
      return internalProblem().response();
    }
  };
}

/** With the id under which the log has the reason, for the person who reports it. */
function internalProblem(): Problem {
  const request = currentRequest();
  return new Problem(
    'internal',
    'Nothing was lost. Try again in a moment.',
    undefined,
    request && { requestId: request.requestId },
  );
}

/** Nothing is called so, and the database would not even look. @throws Problem `not-found`, `invalid-query` */
function refuseUnstorable({ nextUrl: { searchParams } }: NextRequest, params: Params): void {
  if (!Object.values(params).flat().every(isStorable)) throw new Problem('not-found', 'There is nothing of that name.');
  const odd = [...searchParams].find((each) => !each.every(isStorable));
  if (odd) throw new Problem('invalid-query', `${JSON.stringify(odd[0].slice(0, 60))}: is not text`);
}

/** @throws Problem `student-view` */
async function refuseStudentView({ cookies }: NextRequest): Promise<void> {
  if (cookies.has(studentViewCookieName) && (await userFrom(cookies))?.viewing)
    throw new Problem('student-view', leaveFirst);
}

/**
 * The body, parsed.
 * @param maxBytes of the body as sent
 * @throws Problem `not-json`, `body-too-large`, `invalid-json`, `invalid-body`
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes = 16_384): Promise<T> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Problem('not-json', 'The Content-Type must be application/json.');
  }
  return parse(parseJson(await readText(request, maxBytes)), schema, 'invalid-body');
}

/** @throws Problem `invalid-json` */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem('invalid-json', error instanceof Error ? error.message.slice(0, 200) : 'Not JSON.');
  }
  if (isDeep(value)) throw new Problem('invalid-json', `At most ${mostLevels} levels, one in another.`);
  return value;
}

/** More than anything here has. Whatever walks through a value would else run out of stack sooner or later. */
const mostLevels = 64;

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth++)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  return level.length > 0;
}

/** @throws Problem with the given code, its detail naming each wrong place */
export function parse<T>(value: unknown, schema: z.ZodType<T>, code: 'invalid-body' | 'invalid-query'): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 5);
  throw new Problem(code, issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '));
}

/** The body, as it is. @param maxBytes beyond which nothing is read @throws Problem `body-too-large`, `invalid-json` */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = new Problem('body-too-large', `At most ${maxBytes} bytes.`);
  // The header is a promise; the stream is what counts.
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Problem('invalid-json', 'The body is not UTF-8.');
  }
}

/** What is asked for in the address. @throws Problem `invalid-query` */
export function queryOf<T>({ nextUrl }: NextRequest, schema: z.ZodType<T>): T {
  return parse(Object.fromEntries(nextUrl.searchParams), schema, 'invalid-query');
}

/** `?format=`, JSON when it is missing. @throws Problem `invalid-query` */
export const formatOf = (request: NextRequest): 'json' | 'csv' =>
  queryOf(request, z.object({ format: z.enum(['json', 'csv']).default('json') })).format;

/** `?locale=`, English when it is missing. @throws Problem `invalid-query` */
export function localeOf(request: NextRequest): 'en' | 'zh' {
  const locale = request.nextUrl.searchParams.get('locale') ?? 'en';
  return parse(locale, z.enum(['en', 'zh']), 'invalid-query');
}

/** `?timeZone=`, UTC when it is missing. @throws Problem `invalid-query` */
export function zoneOf(request: NextRequest): string {
  const zone = request.nextUrl.searchParams.get('timeZone') ?? 'UTC';
  return parse(zone, z.string().refine(isTimeZone, 'timeZone is no IANA time zone'), 'invalid-query');
}

/**
 * Does something as the one who asks, who becomes a guest when they are nobody yet.
 * @throws Problem `rate-limited` when too many guests came from one address
 */
export async function asSomeone(request: NextRequest, act: (user: User) => Promise<Response>): Promise<Response> {
  const user = await userFrom(request.cookies);
  if (user) return act(user);
  await countRequest('guest', clientAddress(request.headers));
  const guest = await createGuest();
  const response = await act(guest).catch(async (error: unknown) => {
    await removeGuest(guest.id);
    throw error;
  });
  response.headers.append('Set-Cookie', guestCookie(guest.id));
  return response;
}
