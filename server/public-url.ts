/** @file The address that people know this server by. */
import 'server-only';
import { headers } from 'next/headers';
import { config } from '#server/config.ts';

/** The one that is set, else the one that this request was sent to. */
export async function publicUrl(): Promise<URL> {
  const { url, port } = config();
  if (url) return new URL(url);
  const own = `http://127.0.0.1:${port}`;
  const asked = `http://${(await headers()).get('host') ?? ''}`;
  return new URL(URL.canParse(asked) ? asked : own);
}
