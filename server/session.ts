/** @file Who is asking: the signed-in user, else the guest, else nobody. */
import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { config } from '#server/config.ts';
import { guestCookieName, guestIdFrom } from '#server/guests.ts';
import { secret } from '#server/secret.ts';
import { asStudent, studentViewCookieName } from '#server/student-view.ts';
import { type User, usersByIds } from '#server/users.ts';

/** What both a request and next/headers offer. */
export interface Cookies {
  get(name: string): { readonly value: string } | undefined;
}

export const secureCookies = (): boolean => config().url?.startsWith('https:') ?? false;

/** next-auth's own names for its cookies. */
const cookieName = (name: string): string => `${secureCookies() ? '__Secure-' : ''}next-auth.${name}`;
export const sessionCookieName = (): string => cookieName('session-token');
/** A `Set-Cookie` header that signs out. */
export const noSessionCookie = (): string =>
  `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secureCookies() ? '; Secure' : ''}`;
export const callbackUrlCookieName = (): string => cookieName('callback-url');

interface Session {
  readonly userId: string;
  /** The account's `sessionVersion` when the session was opened. */
  readonly version: number;
}

async function sessionFrom(token: string | undefined): Promise<Session | null> {
  if (!token) return null;
  try {
    const decoded = await decode({ token, secret: secret() });
    const version = typeof decoded?.version === 'number' ? decoded.version : 0;
    return decoded?.sub ? { userId: decoded.sub, version } : null;
  } catch {
    return null; // expired, or not ours
  }
}

/** Who asks: whoever has a student view open asks as an imaginary learner, and nobody but this function knows better. */
export async function userFrom(cookies: Cookies): Promise<User | null> {
  const account = await accountFrom(cookies);
  const view = cookies.get(studentViewCookieName)?.value;
  return account && view ? asStudent(account, view) : account;
}

/**
 * The same, be a student view open or not. Roles are read afresh each time, so that taking one away works at once; so is whether the session
 * was ended.
 */
export async function accountFrom(cookies: Cookies): Promise<User | null> {
  const session = await sessionFrom(cookies.get(sessionCookieName())?.value);
  const guestId = guestIdFrom(cookies.get(guestCookieName)?.value);
  const ids = [session?.userId ?? null, guestId].filter((id) => id !== null);
  if (ids.length === 0) return null;
  const found = await usersByIds(ids);
  const account = found.find(
    ({ id, guest, sessionVersion }) => id === session?.userId && !guest && sessionVersion === session.version,
  );
  const row = account ?? found.find(({ id, guest }) => id === guestId && guest);
  if (!row) return null;
  const { sessionVersion: _, ...user } = row;
  return user;
}

/** For pages; one query however many parts of a page ask. */
export const currentUser = cache(async (): Promise<User | null> => userFrom(await cookies()));
