import path from 'node:path';
import { NextRequest } from 'next/server';
import { isNextAuths, type Route, routes } from '#tests/routes.ts';
import { type Caller, endedSession, outcomeFor, people } from '#tests/server/authorisation/callers.ts';
import { paramsFor, type Rule, rules } from '#tests/server/authorisation/rules.ts';
import type { World } from '#tests/server/authorisation/world.ts';

type Handler = (request: NextRequest, context: { params: Promise<unknown> }) => Promise<Response>;

export interface Ruled {
  /** `PUT /api/classes/{id}` */
  readonly name: string;
  readonly route: Route;
  readonly rule: Rule;
}

export const nameOf = ({ method, address }: Route): string => `${method} ${address}`;
export const ours: readonly Route[] = routes().filter((route) => !isNextAuths(route));
export const ruled: readonly Ruled[] = ours.flatMap((route) => {
  const rule = rules[nameOf(route)];
  return rule ? [{ name: nameOf(route), route, rule }] : [];
});
export const mutations = ruled.filter(({ route }) => route.method !== 'GET');

export const allowedOf = ({ rule, route }: Ruled): Caller =>
  people.find((caller) => outcomeFor(caller, rule.who, route.method) === 'ok') ?? 'admin';

export const bodyOf = ({ rule }: Ruled, world: World, caller: Caller): unknown =>
  typeof rule.body === 'function' ? rule.body(world, caller) : rule.body;

/** Somebody whose session has ended could do it before. */
async function cookieOf(caller: Caller, ruled: Ruled, world: World): Promise<string> {
  if (caller !== 'ended') return world.cookies[caller];
  const before = allowedOf(ruled);
  return endedSession(world.people[before in world.people ? (before as keyof World['people']) : 'admin']);
}

interface Sent {
  /** Instead of the rule's, as it is. */
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
}

/** As a caller's browser on a page of this site asks, unless `sent` says otherwise. */
export async function ask(ruled: Ruled, world: World, caller: Caller, sent: Sent = {}): Promise<Response> {
  const { route, rule } = ruled;
  const { [route.method]: handler } = (await import(path.resolve(route.file))) as Record<string, Handler>;
  const given = bodyOf(ruled, world, caller);
  const body = sent.body ?? (given === undefined ? undefined : JSON.stringify(given));
  const request = new NextRequest(`http://127.0.0.1:3000/?${sent.query ?? rule.query?.(world) ?? ''}`, {
    method: route.method,
    headers: {
      host: '127.0.0.1:3000',
      'sec-fetch-site': 'same-origin',
      cookie: await cookieOf(caller, ruled, world),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...sent.headers,
    },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  });
  const params = sent.params ?? paramsFor(ruled, world, caller);
  if (!handler) throw new Error(`${ruled.name} is not exported`);
  // as Next has it
  const places = Object.keys(params).length > 0 ? params : undefined;
  return handler(request, { params: Promise.resolve(places) });
}

/** `ok`, or the code of the problem. */
export async function outcomeOf(response: Response): Promise<string> {
  if (!response.ok) return (await response.json()).code;
  await response.body?.cancel();
  return 'ok';
}
