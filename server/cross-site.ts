/** @file Whether a request comes from a page of ours: nobody else's may do anything in a visitor's name. */
import 'server-only';
import { config } from '#server/config.ts';
import { Problem } from '#server/problem.ts';

/**
 * Browsers say where a request comes from; a program that says nothing has no cookie of somebody else's to misuse.
 * @throws Problem `cross-site`
 */
export function refuseOtherSites(request: Request): void {
  const refuse = () => new Problem('cross-site', 'Only pages of this site may do that.');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw refuse();
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  const ours = [config().url, `http://${host}`, `https://${host}`];
  if (!ours.includes(origin)) throw refuse();
}
