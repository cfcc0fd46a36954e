import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorCode, PlainError } from '#scripts/plain-error.ts';
import { postgresBinaries } from './binaries.ts';
import { prepareDataFolder } from './data-folder.ts';
import { refuseOtherMajors } from './other-majors.ts';
import { databaseUser, type SystemUser } from './system-user.ts';

/** A PostgreSQL cluster in the data folder, made and ready to be started. */
export type Cluster = {
  /** The cluster's folder, `<data>/postgres/18`; the server's socket lies in it too. */
  folder: string;
  /** The same folder under a name short enough for the path of a unix socket. */
  socketFolder: string;
  /** Where the server writes its log. */
  log: string;
  binaries: string;
  user: SystemUser | null;
};

/** Folders are named after the major version, so that an upgrade never meets the files of the old one. */
export const MAJOR = '18';
/** The kernel allows 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET_PATH = 103;
export const SUPERUSER = 'postgres';

/**
 * Makes the cluster on the first start and finds it later.
 * As root the server runs under another account, which may not be able to reach the data folder (a private home). So it
 * is started *inside* the cluster's folder and calls that `/proc/self/cwd`; `<data>/postgres` stays root's own (0700).
 */
export function openCluster(data: string, besideOthers = false): Cluster {
  if (process.platform === 'win32') {
    throw new PlainError('The embedded PostgreSQL needs Linux, macOS or WSL: set DATABASE_URL to a PostgreSQL server.');
  }
  const wall = path.join(data, 'postgres');
  prepareDataFolder(wall);
  if (!besideOthers) refuseOtherMajors(wall, MAJOR);
  const folder = path.join(wall, MAJOR);
  const user = databaseUser(folder);
  if (user && !existsSync('/proc/self/cwd')) {
    throw new PlainError('PostgreSQL refuses to run as root: run as a normal user.');
  }
  const cluster = { folder, log: path.join(wall, 'postgres.log'), binaries: postgresBinaries(user), user };
  if (!existsSync(path.join(folder, 'PG_VERSION'))) makeCluster(cluster);
  return { ...cluster, socketFolder: socketFolder(folder) };
}

/** What the server calls its own folder (see openCluster). */
export const ownName = ({ folder, user }: Pick<Cluster, 'folder' | 'user'>): string =>
  user ? '/proc/self/cwd' : folder;

/** initdb works in a temporary folder, renamed when all is there: a crash half-way leaves no half cluster. */
function makeCluster({ folder, binaries, user }: Omit<Cluster, 'socketFolder'>): void {
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  try {
    mkdirSync(partial, { mode: 0o700 });
    if (user) chownSync(partial, user.uid, user.gid);
    const rules = ['--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
    const { error, status, stderr } = spawnSync(
      path.join(binaries, 'bin', 'initdb'),
      ['-D', ownName({ folder: partial, user }), '-U', SUPERUSER, ...rules, '--no-instructions'],
      { ...user, cwd: partial, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    );
    if (error) throw error;
    if (status !== 0) throw new PlainError(`PostgreSQL could not make its files: ${lastLine(stderr)}`);
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (existsSync(path.join(folder, 'PG_VERSION'))) return; // another starter was faster
    if (error instanceof PlainError) throw error;
    const why = errorCode(error) ?? String(error);
    throw new PlainError(
      `The database folder ${folder} cannot be made (${why}): set CHAINRULE_DATA to another folder.`,
    );
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** A long data path gets a short name by a symlink in a folder of ours (0700) under the temporary folder. */
function socketFolder(folder: string): string {
  if (Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) return folder;
  const uid = process.getuid?.() ?? 0;
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const short = path.join(os.tmpdir(), `chainrule-${uid}-${key}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const { uid: owner, mode } = lstatSync(short);
  const link = path.join(short, 'db');
  if (owner !== uid || (mode & 0o077) !== 0 || Buffer.byteLength(`${link}/.s.PGSQL.5432`) > LONGEST_SOCKET_PATH) {
    throw new PlainError(`The path ${folder} is too long for a socket: set CHAINRULE_DATA to a shorter one.`);
  }
  try {
    symlinkSync(folder, link);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || readlinkSync(link) !== folder) throw error;
  }
  return link;
}
