import { readFileSync, statSync } from 'node:fs';
import { PlainError } from '#scripts/plain-error.ts';

/** An unprivileged account of this machine, in the form `spawn` takes. */
export type SystemUser = { uid: number; gid: number };

/**
 * The account PostgreSQL runs under when we are root, which it refuses to be: the cluster's owner once there is one,
 * else `postgres` or `nobody`. Null when we are a normal user and need no other.
 */
export function databaseUser(cluster: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new PlainError(
    'PostgreSQL refuses to run as root and there is no user postgres or nobody: run as a normal user.',
  );
}
