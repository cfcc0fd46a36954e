import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, checkSecret, parseConfig } from '#server/config.ts';
import { settingsOf } from '#server/config-variables.ts';

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
  expect(parseConfig({ PORT: '', CHAINRULE_URL: ' ', GITHUB_ID: ' ', GITHUB_SECRET: '' })).toMatchObject({
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

const oidc = { OIDC_ISSUER: 'https://id.example.org/', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

test('single sign-on is there once all of its variables are', () => {
  expect(parseConfig(oidc).oidc).toEqual({
    issuer: 'https://id.example.org',
    id: 'a',
    secret: 'b',
    name: 'Single sign-on',
  });
  const pasted = 'https://id.example.org/.well-known/openid-configuration';
  expect(parseConfig({ ...oidc, OIDC_ISSUER: pasted }).oidc?.issuer).toBe('https://id.example.org');
});

test('half of the variables of single sign-on is a mistake, told by the name of the other half', () => {
  const without = (name: string) => () => parseConfig({ ...oidc, [name]: undefined });
  expect(without('OIDC_CLIENT_SECRET')).toThrow(/^OIDC_CLIENT_SECRET: must be set too, since OIDC_ISSUER is$/);
  expect(without('OIDC_ISSUER')).toThrow(/^OIDC_ISSUER: must be set too/);
  expect(() => parseConfig({ GITHUB_ID: 'x', GITHUB_SECRET: '' })).toThrow(/^GITHUB_SECRET: must be set too/);
});

test('an Enterprise server of GitHub is asked instead of github.com', () => {
  const github = { GITHUB_ID: 'a', GITHUB_SECRET: 'b' };
  const at = (GITHUB_URL?: string) => parseConfig({ ...github, GITHUB_URL }).github;
  expect(at()).toEqual({ id: 'a', secret: 'b', url: 'https://github.com', api: 'https://api.github.com' });
  expect(at('https://git.example.org/')).toMatchObject({
    url: 'https://git.example.org',
    api: 'https://git.example.org/api/v3',
  });
  expect(at('https://octo.ghe.com')).toMatchObject({ api: 'https://api.octo.ghe.com' });
});

test('the public address is kept without a slash at its end', () => {
  expect(parseConfig({ CHAINRULE_URL: 'https://learn.example.org/' }).url).toBe('https://learn.example.org');
});

test('asking for TLS to the database always has its certificate checked, unless it says otherwise', () => {
  const read = (query: string) => parseConfig({ DATABASE_URL: `postgres://a:b@host/db?${query}` }).databaseUrl;
  expect(read('sslmode=require&application_name=x')).toMatch(/\?sslmode=verify-full&application_name=x$/);
  for (const kept of ['sslmode=no-verify', 'sslmode=disable', 'uselibpqcompat=true&sslmode=require']) {
    expect(read(kept)).toMatch(new RegExp(`\\?${kept}$`));
  }
});

test('the list of settings shows what is set, and of no secret more than that it is', () => {
  const secrets = {
    DATABASE_URL: 'postgresql://ada:hunter2hunter2@db.example.org/chainrule?sslmode=require',
    CHAINRULE_SECRET: 'hunter2'.repeat(6),
    CHAINRULE_METRICS_TOKEN: 'hunter2hunter2hunter2',
    GITHUB_SECRET: 'hunter2',
    OIDC_CLIENT_SECRET: 'hunter2',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=hunter2',
  };
  const settings = settingsOf({ ...secrets, PORT: '8080' });
  expect(JSON.stringify(settings)).not.toContain('hunter2');
  const value = (name: string) => settings.find((setting) => setting.name === name)?.value;
  expect(value('PORT')).toBe('8080');
  expect(value('DATABASE_URL')).toBe('postgresql://ada:***@db.example.org/chainrule?sslmode=require');
  expect(Object.keys(secrets).filter((name) => value(name) === undefined)).toEqual([]);
});

test('an address of the database that cannot be read is masked whole', () => {
  expect(settingsOf({ DATABASE_URL: 'postgresql://a:p#ss@@:x' })[1]?.value).toBe('(set)');
});

test('a web node of several does not start with a secret of its own, which would sign everybody out of the others', () => {
  const split = { CHAINRULE_ROLE: 'web', DATABASE_URL: 'postgresql://db.example.org/chainrule' };
  const check = (variables: Record<string, string>) => () => checkSecret(parseConfig(variables));
  expect(check(split)).toThrow(/^CHAINRULE_SECRET: must be set/);
  expect(check({ ...split, CHAINRULE_SECRET: 's'.repeat(32) })).not.toThrow();
  // on one machine the data folder has one secret for all, and a worker signs nothing
  expect(check({ CHAINRULE_ROLE: 'web' })).not.toThrow();
  expect(check({ ...split, CHAINRULE_ROLE: 'worker' })).not.toThrow();
});
