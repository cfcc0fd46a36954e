import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDownload } from '#grader/sandbox/download.ts';

// Node has no Cache Storage, as a browser has none on plain http: what is tested here is the way without it.
const small = Buffer.from('facts');
const large = Buffer.alloc(300_000, 'memory');
const sent = new Map<string, Buffer | number>();
const server = createServer((request, response) => {
  const body = sent.get(request.url ?? '') ?? 404;
  if (typeof body === 'number') response.writeHead(body).end();
  else response.end(body);
});
let url = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
beforeEach(() => {
  const facts = (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  const files = { small: facts(small), large: facts(large) };
  sent.set('/v1/manifest.json', Buffer.from(JSON.stringify({ version: 'v1', directory: 'v1', files })));
  sent.set('/v1/small', small).set('/v1/large', large);
});
afterAll(() => server.close());

test('files loaded together are shown as one download that ends at its total', async () => {
  const seen: [number, number][] = [];
  const read = createDownload(url, (loaded, total) => seen.push([loaded, total]));
  const [first, second] = await Promise.all([read('small'), read('large')]);
  expect(Buffer.from(first)).toEqual(small);
  expect(Buffer.from(second)).toEqual(large);
  const total = small.length + large.length;
  expect(seen.at(-1)).toEqual([total, total]);
  for (const [loaded, all] of seen) expect(loaded).toBeLessThanOrEqual(all);
});

test('a damaged or failed download is an error, and the next attempt can succeed', async () => {
  const read = createDownload(url, () => undefined);
  sent.set('/v1/manifest.json', 503);
  await expect(read('small')).rejects.toThrow(/answered 503/);
  sent.delete('/v1/manifest.json');
  await expect(read('small')).rejects.toThrow(/answered 404/);
  const facts = { sha256: createHash('sha256').update(small).digest('hex'), bytes: small.length };
  sent.set('/v1/manifest.json', Buffer.from(JSON.stringify({ files: { small: facts } })));
  sent.set('/v1/small', Buffer.from('log in'));
  await expect(read('small')).rejects.toThrow(/damaged/);
  sent.set('/v1/small', Buffer.from('FACTS'));
  await expect(read('small')).rejects.toThrow(/damaged/);
  sent.set('/v1/small', small);
  expect(Buffer.from(await read('small'))).toEqual(small);
  await expect(read('missing')).rejects.toThrow(/no file missing/);
});
