import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Runs `npm run backup` or `npm run restore` as npm does. */
export async function command(name: 'backup' | 'restore', folder: string, env: Readonly<Record<string, string>>) {
  const { child, done } = beginCommand(name, folder, env);
  return { pid: child.pid, ...(await done) };
}

export function beginCommand(name: 'backup' | 'restore', folder: string, env: Readonly<Record<string, string>>) {
  const args = ['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`, folder];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', CHAINRULE_SECRET: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const done = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([out, err, [code]]) => ({
    out,
    err,
    code,
  }));
  return { child, done };
}
