import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { allowedOf, ask, bodyOf, mutations, outcomeOf, type Ruled, ruled } from '#tests/server/authorisation/ask.ts';
import { paramsFor } from '#tests/server/authorisation/rules.ts';
import { makeWorld, type World } from '#tests/server/authorisation/world.ts';
import { withDatabase } from '#tests/server/database.ts';
import { endless } from '#tests/server/endless.ts';
import { keepTables, tables } from '#tests/server/tables.ts';

withDatabase();

let world: World;
let goBack: () => Promise<void>;

beforeAll(async () => {
  world = await makeWorld();
  goBack = await keepTables();
});

const json = { 'content-type': 'application/json' };
const reads = mutations.filter(({ rule }) => rule.body !== undefined);
const inAll = (each: readonly Ruled[], of: (ruled: Ruled) => Promise<unknown>) =>
  Promise.all(each.map(async (one) => [one.name, await of(one)] as const)).then(Object.fromEntries);
const allOf = (each: readonly Ruled[], outcome: unknown) => Object.fromEntries(each.map(({ name }) => [name, outcome]));

test('a page of another site cannot do anything for a visitor: what it sends is not even read', async () => {
  const foreign: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3001' },
  ];
  const before = await tables();
  for (const headers of foreign) {
    const got = await inAll(mutations, async (each) => {
      const { body, taken } = endless();
      const response = await ask(each, world, allowedOf(each), { body, headers: { ...json, ...headers } });
      return [await outcomeOf(response), taken.bytes];
    });
    expect(got).toEqual(allOf(mutations, ['cross-site', 0]));
  }
  expect(await tables()).toEqual(before);
});

test('every route that reads a body says where its limit is, and takes no more than that of one without an end', async () => {
  const got = await inAll(reads, async (each) => {
    const { body, taken } = endless();
    const response = await ask(each, world, allowedOf(each), { body, headers: json });
    const { code, detail } = await response.json();
    const limit = Number(/\d+/.exec(detail)?.[0]);
    return [response.status, code, taken.cancelled, taken.bytes <= limit + 2 * 16_384 && limit <= 3 * 2 ** 20];
  });
  expect(got).toEqual(allOf(reads, [413, 'body-too-large', true, true]));
});

test('a body that is said to be too large is refused before its first byte', async () => {
  const got = await inAll(reads, async (each) => {
    const { body, taken } = endless();
    const headers = { ...json, 'content-length': String(2 ** 30) };
    return [await outcomeOf(await ask(each, world, allowedOf(each), { body, headers })), taken.bytes];
  });
  expect(got).toEqual(allOf(reads, ['body-too-large', 0]));
});

const wrongBodies: readonly (readonly [string, { body: BodyInit; headers?: Record<string, string> }, string[]])[] = [
  ['a form', { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, ['not-json']],
  ['plain text', { body: '{}', headers: { 'content-type': 'text/plain' } }, ['not-json']],
  ['bytes that are no UTF-8', { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }, ['invalid-json']],
  ['half of a JSON', { body: '{"a":' }, ['invalid-json']],
  ['nothing', { body: '' }, ['invalid-json']],
  ['brackets in brackets', { body: '['.repeat(2_000) + ']'.repeat(2_000) }, ['invalid-json']],
  ['null', { body: 'null' }, ['invalid-body']],
];

test.each(wrongBodies)('%s is refused by every route as the caller’s mistake', async (_, sent, codes) => {
  const before = await tables();
  const got = await inAll(reads, async (each) => outcomeOf(await ask(each, world, allowedOf(each), sent)));
  expect(Object.entries(got).filter(([, code]) => !codes.includes(String(code)))).toEqual([]);
  expect(await tables()).toEqual(before);
});

/** The value with one of its parts replaced, once for each part. */
function* variations(value: unknown, by: (part: unknown) => unknown): Generator<unknown> {
  yield by(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const changed of variations(part, by)) {
      yield Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
    }
  }
}

const deep = (levels: number): unknown => JSON.parse(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`);
const hostile: readonly (readonly [string, (part: unknown) => unknown])[] = [
  ['a NUL', (part) => (typeof part === 'string' ? `${part}\0` : '\0')],
  ['half of a surrogate pair', (part) => (typeof part === 'string' ? `${part}\ud800` : '\ud800')],
  ['something deep', () => deep(1_000)],
  ['a number that is none', () => 1e308],
  ['a prototype', () => JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}')],
];

test.each(hostile)('%s anywhere in a body breaks nothing', async (_, by) => {
  const broken: unknown[] = [];
  for (const each of reads) {
    const caller = allowedOf(each);
    for (const body of variations(bodyOf(each, world, caller), by)) {
      const response = await ask(each, world, caller, { body: JSON.stringify(body) });
      if (response.status >= 500) broken.push([each.name, body]);
      await response.body?.cancel();
    }
    await goBack();
  }
  expect(broken).toEqual([]);
});

const names =
  'after before list sort kind slug section exercise quiz language member misconception names format locale';
const hostileText = ['a\0', '\ud800', "%'", 'x'.repeat(3_000), '__proto__'];

test('nothing that an address may hold breaks a route', async () => {
  const broken: unknown[] = [];
  for (const each of ruled) {
    const caller = allowedOf(each);
    const params = paramsFor(each, world, caller);
    const query = Object.fromEntries(new URLSearchParams(each.rule.query?.(world)));
    const queries = [...names.split(' '), 'of', 'by', 'mode', 'attempts', 'code', 'left', 'right', 'timeZone'].flatMap(
      (name) => hostileText.slice(0, 2).map((text) => ({ params, query: { ...query, [name]: text } })),
    );
    const places = Object.keys(params).flatMap((place) =>
      hostileText.map((text) => ({ params: { ...params, [place]: text }, query })),
    );
    const asked = each.route.method === 'GET' ? [...places, ...queries] : places;
    await Promise.all(
      asked.map(async (one) => {
        const sent = { params: one.params, query: new URLSearchParams(one.query).toString() };
        const response = await ask(each, world, caller, sent);
        if (response.status >= 500) broken.push([each.name, sent]);
        await response.body?.cancel();
      }),
    );
    if (each.route.method !== 'GET') await goBack();
  }
  expect(broken).toEqual([]);
});

/** The one program served by a route: text of our own, the same for everybody. */
const offlineWorker = { file: 'app/offline-worker.js/route.ts', type: 'text/javascript; charset=utf-8' };

test('nothing that a browser would take for a page is served: files are to be kept, all else is JSON or events', async () => {
  const odd: unknown[] = [];
  for (const each of ruled.filter(({ route }) => route.method === 'GET')) {
    const response = await ask(each, world, allowedOf(each));
    const type = response.headers.get('content-type') ?? '';
    const isFile = /^(application\/zip|text\/csv)/.test(type);
    if (each.route.file === offlineWorker.file) {
      expect(type).toBe(offlineWorker.type);
      continue;
    }
    const kept = response.headers.get('content-disposition')?.startsWith('attachment') ?? false;
    if (!isFile && !/^(application\/(problem\+)?json|text\/event-stream)/.test(type)) odd.push([each.name, type]);
    if (isFile !== kept) odd.push([each.name, type, kept]);
    await response.body?.cancel();
  }
  expect(odd).toEqual([]);
});

test('no route reads a body by itself, past the limit of all', () => {
  const bare = ruled
    .filter(({ route: { file } }) =>
      /request\.(json|text|formData|arrayBuffer|blob|body)\b/.test(readFileSync(file, 'utf8')),
    )
    .map(({ name }) => name);
  expect(bare).toEqual([]);
});
