import { gzipSync } from 'node:zlib';

export type Get = (address: string) => Promise<string>;

const plainly: Get = async (address) => (await fetch(address)).text();

/**
 * Bytes, gzipped, of the scripts that a page itself names; what is loaded lazily comes after them.
 * @param get reads a text; with a session's cookies where the page asks for one
 */
export async function scriptBytes(address: string, get: Get = plainly): Promise<number> {
  const html = await get(address);
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const sources = [...new Set(tags.map(([, source = '']) => new URL(source, address).href))];
  const texts = await Promise.all(sources.map(get));
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}
