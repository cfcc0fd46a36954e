import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const data = mkdtempSync(path.join(tmpdir(), 'chainrule-start-'));

/** `npm start` in a process of its own; `until` resolves with what it has printed once that holds `text` or it has ended. */
function start(env: Record<string, string> = {}) {
  const settings: Record<string, string> = {
    NODE_ENV: '',
    CHAINRULE_DATA: data,
    CHAINRULE_LOG: 'silent',
    DATABASE_URL: '',
    PORT: '0',
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, ...settings, ...env } });
  let output = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      look();
    });
  }
  const until = (text: string) =>
    new Promise<string>((resolve) => {
      look = () => output.includes(text) && resolve(output);
      child.once('close', () => resolve(output));
      look();
    });
  return { child, until };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = await closed;
  return code;
}

const addressIn = (output: string) => /Chainrule is ready: (\S+)/.exec(output)?.[1] ?? '';

let app: ReturnType<typeof start>;
let output = '';

beforeAll(async () => {
  app = start();
  output = await app.until('administrator');
});

afterAll(async () => {
  if (app.child.exitCode === null) await end(app.child, 'SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

test('the first start prints where it answers, and a link that makes the administrator', async () => {
  expect(addressIn(output)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(output).toMatch(/administrator: http:\/\/127\.0\.0\.1:\d+\/invitation\/[\w-]{43}/);
  const health = await fetch(`${addressIn(output)}/api/health`);
  expect(await health.json()).toMatchObject({ database: 'ok' });
});

test('the secret that signs sessions is made once and is readable by its owner alone', () => {
  const file = path.join(data, 'secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8').trim().length).toBeGreaterThanOrEqual(43);
});

test('pages bar other sites from framing them and scripts from talking to other servers', async () => {
  const { headers } = await fetch(`${addressIn(output)}/en`);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('sandbox files are kept by browsers for good, or every visit would download megabytes', async () => {
  const { version } = JSON.parse(readFileSync('.cache/sandbox/manifest.json', 'utf8'));
  const response = await fetch(`${addressIn(output)}/sandbox/${version}/manifest.json`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('a taken port is told in one line and leaves the running server alone', async () => {
  const { port } = new URL(addressIn(output));
  const second = start({ PORT: port });
  const said = await second.until('no such text');
  expect(said).toBe(`Port ${port} on 127.0.0.1 is taken: stop the program that uses it, or set PORT to another one.\n`);
  expect(second.child.exitCode).toBe(1);
  expect((await fetch(`${addressIn(output)}/api/health`)).status).toBe(200);
});

test('a setting that makes no sense is told in one line', async () => {
  const wrong = start({ CHAINRULE_ROLE: 'everything' });
  expect(await wrong.until('no such text')).toMatch(/^CHAINRULE_ROLE: .*\n$/);
  expect(wrong.child.exitCode).toBe(1);
});

test('a second server on the same data joins its database and goes on when the first one stops', async () => {
  const second = start();
  const address = addressIn(await second.until('Chainrule is ready'));
  expect(await end(app.child, 'SIGTERM')).toBe(0);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  expect(await end(second.child, 'SIGINT')).toBe(0);
  expect(existsSync(path.join(data, 'postgres', '18', 'postmaster.pid'))).toBe(false);
});
