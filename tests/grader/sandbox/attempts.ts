import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLine, killChild, spawnChild } from '#grader/sandbox/child-process.ts';
import type { Isolation } from '#grader/sandbox/isolation/isolation.ts';

/** What code that broke out of WebAssembly, and out of the thread that it ran in, could try next. */
const script = `
const net = await import('node:net');
const dgram = await import('node:dgram');
const fs = await import('node:fs');
const { spawnSync } = await import('node:child_process');
if (process.getuid?.() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534); }
const told = (error) => error.code ?? error.message;
const now = (act) => { try { act(); return 'open'; } catch (error) { return told(error); } };
const later = (open) => new Promise((resolve) => {
  setTimeout(resolve, 3_000, 'silent');
  try { open(resolve); } catch (error) { resolve(told(error)); }
});
const connect = (...place) => later((resolve) => {
  const socket = net.connect(...place, () => resolve('open'));
  socket.on('error', (error) => resolve(told(error)));
});
const ran = (result) => { if (result.error) throw result.error; };
process.on('message', async ({ port, udp, socket, secret, parent, project }) => {
  process.send({
    tcp: await connect(port, '127.0.0.1'),
    udp: await later((resolve) => {
      const mouth = dgram.createSocket('udp4').on('error', (error) => resolve(told(error)));
      mouth.on('message', () => resolve('open')).send('x', udp, '127.0.0.1', (error) => error && resolve(told(error)));
    }),
    unixSocket: await connect(socket),
    passwords: now(() => fs.readFileSync('/etc/passwd')),
    secret: now(() => fs.readFileSync(secret)),
    project: now(() => fs.readdirSync(project)),
    environment: now(() => fs.readFileSync('/proc/' + parent + '/environ')),
    writing: now(() => fs.writeFileSync(secret + '.new', 'x')),
    writingAtRoot: now(() => fs.writeFileSync('/chainrule-was-here', 'x')),
    process: now(() => ran(spawnSync('/bin/sh', ['-c', 'true']))),
    signal: now(() => process.kill(parent, 0)),
    addOn: now(() => process.dlopen({ exports: {} }, secret)),
    variables: Object.keys(process.env).filter((name) => !['_', 'PWD'].includes(name)).join(),
  });
});
`;

export type Attempts = Readonly<Record<string, string>>;

/** What becomes of each attempt in a process that is started as the sandbox process is, or without Node's permission model. */
export async function attemptsIn(isolation: Isolation, withPermission: boolean): Promise<Attempts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainrule-attempts-'));
  chmodSync(folder, 0o755);
  const secret = path.join(folder, 'secret');
  writeFileSync(secret, 'secret', { mode: 0o644 });
  const socket = path.join(folder, 'socket');
  const ear = createSocket('udp4', (message, { port, address }) => ear.send(message, port, address));
  ear.bind(0, '127.0.0.1');
  await once(ear, 'listening');
  const [tcp, unix] = [await listening(0), await listening(socket)];
  const { port } = tcp.address() as AddressInfo;
  const [command, ...args] = commandLine(isolation, script);
  const child = spawnChild([command, ...args.filter((arg) => withPermission || !/permission$|^--allow/.test(arg))]);
  try {
    child.send({ port, udp: ear.address().port, socket, secret, parent: process.pid, project: process.cwd() });
    const ended = once(child, 'exit').then(([code, signal]): never => {
      throw new Error(`ended with ${code ?? signal}`);
    });
    const [found] = await Promise.race([once(child, 'message'), ended]);
    return found as Attempts;
  } finally {
    killChild(child);
    tcp.close();
    unix.close();
    ear.close();
    rmSync(folder, { recursive: true });
  }
}

async function listening(place: number | string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  if (typeof place === 'number') server.listen(place, '127.0.0.1');
  else server.listen({ path: place, readableAll: true, writableAll: true });
  await once(server, 'listening');
  return server;
}
