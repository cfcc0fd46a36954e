import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from '#server/config.ts';

test('a start without any variable has sensible settings', () => {
  expect(parseConfig({})).toMatchObject({
    data: path.resolve('data'),
    databaseUrl: undefined,
    port: 3000,
    host: '127.0.0.1',
    url: undefined,
    role: 'all',
    github: undefined,
    oidc: undefined,
  });
});

test('a variable that is set to nothing counts as not set', () => {
  expect(parseConfig({ PORT: '', CHAINRULE_URL: ' ', GITHUB_ID: 'x', GITHUB_SECRET: '' })).toMatchObject({
    port: 3000,
    url: undefined,
    github: undefined,
  });
});

test('a wrong setting is refused by name, all wrong ones at once', () => {
  const wrong = () => parseConfig({ PORT: 'many', CHAINRULE_ROLE: 'cook', DATABASE_URL: 'mysql://x' });
  expect(wrong).toThrow(ConfigError);
  expect(wrong).toThrow(/PORT.*CHAINRULE_ROLE|CHAINRULE_ROLE.*PORT/);
  expect(wrong).toThrow(/DATABASE_URL: must start with postgresql:/);
});

test('single sign-on needs all of its variables', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  expect(parseConfig(oidc).oidc).toEqual({
    issuer: 'https://id.example.org',
    id: 'a',
    secret: 'b',
    name: 'Single sign-on',
  });
  expect(parseConfig({ ...oidc, OIDC_CLIENT_SECRET: undefined }).oidc).toBeUndefined();
});

test('the public address is kept without a slash at its end', () => {
  expect(parseConfig({ CHAINRULE_URL: 'https://learn.example.org/' }).url).toBe('https://learn.example.org');
});
