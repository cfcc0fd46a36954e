/** @file The id of a request: the trusted proxy's, else a new one. */
import 'server-only';
import { randomBytes } from 'node:crypto';

/** What proxies send: UUIDs, hex, base64url. Nothing that could break out of a line of a log. */
const wellFormed = /^[\w.:-]{8,128}$/;

/** @param proxies trusted ones in front of us; without any, only a client can have written the header */
export function requestIdFrom(sent: string | string[] | undefined, proxies: number): string {
  const trusted = proxies > 0 && typeof sent === 'string' && wellFormed.test(sent);
  return trusted ? sent : randomBytes(12).toString('base64url');
}
