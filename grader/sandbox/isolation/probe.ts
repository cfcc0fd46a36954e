/** @file Starts a small program as the sandbox process would be started, and sees what it can still reach. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { emptyEnvironment } from './environment.ts';
import type { Closed } from './walls.ts';

/** Found by trying. `user` is the number of the user that it ran as, null where there are none. */
export interface Found extends Closed {
  readonly user: number | null;
}

const limitMs = 10_000;

/** Runs without Node's permission model, so that what is closed was closed by the kernel. */
const program = `
const fs = require('node:fs');
const { port, parent, project } = JSON.parse(process.argv[1]);
const fails = (act) => { try { act(); return false; } catch { return true; } };
if (process.getuid?.() === 0) {
  fails(() => { process.setgroups([]); process.setgid(65534); process.setuid(65534); });
}
const found = {
  files: fails(() => fs.readFileSync('/etc/passwd')) && fails(() => fs.readdirSync(project)) &&
    fails(() => fs.accessSync('/tmp', fs.constants.W_OK)),
  processes: fails(() => process.kill(parent, 0)),
  user: process.getuid?.() ?? null,
};
const socket = require('node:net').connect(port, '127.0.0.1');
const tell = (network) => { console.log(JSON.stringify({ ...found, network })); process.exit(0); };
socket.on('connect', () => tell(false));
socket.on('error', () => tell(true));
`;

/** @returns what was found, or why the program could not be run */
export async function probe(prefix: readonly string[]): Promise<Found | string> {
  const server = createServer((socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const task = JSON.stringify({ port, parent: process.pid, project: process.cwd() });
    return await found([...prefix, process.execPath, '--eval', program, task]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    server.close();
  }
}

async function found([command = '', ...args]: readonly string[]): Promise<Found | string> {
  const child = spawn(command, args, {
    env: emptyEnvironment,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitMs,
  });
  const [[code], answer, complaint] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  if (code !== 0) return complaint.trim().split('\n')[0]?.slice(0, 200) || `ended with ${code}`;
  return JSON.parse(answer) as Found;
}
