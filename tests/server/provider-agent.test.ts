import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { custom, Issuer } from 'openid-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseConfig } from '#server/config.ts';
import { guardedAgent, isInner, reachable } from '#server/provider-agent.ts';

const asked: string[] = [];
let discovery: () => { status?: number; headers?: Record<string, string>; body?: object };
const server = http.createServer((request, response) => {
  asked.push(request.url ?? '');
  const { status = 200, headers = {}, body = {} } = request.url?.includes('well-known') ? discovery() : {};
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
});
let port: number;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.close();
});

const outside = '203.0.113.7';
/** Names as the tests want them to be known; addresses are themselves. */
const names = (known: Readonly<Record<string, string>>) => async (host: string) => {
  const address = known[host] ?? host;
  return [{ address, family: address.includes(':') ? 6 : 4 }];
};

async function get(url: string, agent: http.Agent): Promise<number | string> {
  const request = http.get(url, { agent });
  return Promise.race([
    once(request, 'response').then(([response]) => response.resume().statusCode),
    once(request, 'error').then(([error]) => error.message),
  ]).catch((error) => error.message);
}

test('no address of a private network passes for one of the Internet, however it is written', () => {
  const inside =
    '127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 ::1 :: ::ffff:127.0.0.1 ::ffff:a9fe:a9fe ::7f00:1 64:ff9b::a9fe:a9fe 2002:7f00:1:: fd00::1 fe80::1 ff02::1';
  const beyond = '8.8.8.8 172.32.0.1 172.15.0.1 192.167.1.1 203.0.113.7 2606:4700::1111 ::ffff:8.8.8.8';
  expect(inside.split(' ').filter((each) => !isInner(each))).toEqual([]);
  expect(beyond.split(' ').filter(isInner)).toEqual([]);
});

test('a provider on the Internet cannot have us call what is in our own network, by number or by name', async () => {
  const resolve = names({
    'id.example.org': outside,
    'inner.example.org': '127.0.0.1',
    'six.example.org': '::ffff:127.0.0.1',
  });
  const agent = guardedAgent('http:', reachable(['https://id.example.org'], resolve));
  for (const host of [
    '127.0.0.1',
    'inner.example.org',
    'six.example.org',
    '[::ffff:127.0.0.1]',
    '0x7f.1',
    '2130706433',
  ]) {
    expect([host, await get(`http://${host}:${port}/token`, agent)]).toEqual([
      host,
      expect.stringContaining('private'),
    ]);
  }
  expect(asked).toEqual([]);
});

test('a provider in our own network is reached there, and its name is looked up once a connection', async () => {
  let lookups = 0;
  const known = names({ 'id.intranet': '127.0.0.1', 'token.intranet': '127.0.0.1' });
  const resolve = (host: string) => {
    lookups += 1;
    return known(host);
  };
  const agent = guardedAgent('http:', reachable([`http://id.intranet:${port}`], resolve));
  expect(await get(`http://token.intranet:${port}/token`, agent)).toBe(200);
  expect(await get(`http://id.intranet:${port}/jwks`, agent)).toBe(200);
  expect([asked, lookups]).toEqual([['/token', '/jwks'], 3]);
});

test('a provider that was outside does not get inside by giving its name another address', async () => {
  let address = outside;
  const reach = reachable(['https://id.example.org'], async () => [{ address, family: 4 }]);
  await expect(reach('id.example.org')).resolves.toHaveLength(1);
  address = '192.168.0.1';
  await expect(reach('id.example.org')).rejects.toThrow('private');
});

test('openid-client connects through it, follows no redirect, and speaks no other protocol', async () => {
  const agent = guardedAgent('http:', reachable([`http://127.0.0.1:${port}`]));
  custom.setHttpOptionsDefaults({ agent });
  const address = `http://127.0.0.1:${port}`;
  discovery = () => ({ body: { issuer: address, jwks_uri: `${address}/jwks` } });
  expect((await Issuer.discover(address)).issuer).toBe(address);
  asked.length = 0;
  discovery = () => ({ status: 302, headers: { Location: '/elsewhere' } });
  await expect(Issuer.discover(address)).rejects.toThrow();
  expect(asked).toEqual(['/.well-known/openid-configuration']);
  await expect(Issuer.discover('https://127.0.0.1:1')).rejects.toThrow('Protocol "https:" not supported');
});

test('a provider is spoken to over TLS, unless it is on this machine', () => {
  const set = (OIDC_ISSUER: string) => () =>
    parseConfig({ OIDC_ISSUER, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }).oidc?.issuer;
  expect(set('http://id.example.org')).toThrow(/^OIDC_ISSUER: must begin with https:\/\//);
  expect(() => parseConfig({ GITHUB_URL: 'http://github.example.org' })).toThrow(/^GITHUB_URL: must begin with/);
  for (const here of [
    'http://localhost:8080/realms/x',
    'http://127.0.0.1:1',
    'http://[::1]:1',
    'https://id.example.org',
  ])
    expect(set(here)()).toBe(here);
});
