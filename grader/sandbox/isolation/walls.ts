/** @file The commands that a process can be started through to be shut in by the kernel, on Linux with tools that are there. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a process can no longer reach, whatever it does. */
export interface Closed {
  readonly network: boolean;
  /** Reading and writing alike; Node's own files can still be read. */
  readonly files: boolean;
  /** All processes but its own. */
  readonly processes: boolean;
}

export interface Wall {
  /** As it is told at start. */
  readonly name: string;
  /** Goes before the command line; undefined when a tool it needs is not there. */
  readonly prefix: readonly string[] | undefined;
  /** What it must have closed when it is tried, or it is not used. */
  readonly closes: Closed;
}

export const nobody = 65_534;

/** The tool's path, for a process that has no PATH. */
function tool(name: string): string | undefined {
  const folders = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', ...(process.env.PATH ?? '').split(':')];
  return folders
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(/* turbopackIgnore: true */ folder, name))
    .find((file) => existsSync(/* turbopackIgnore: true */ file));
}

function through(name: string, ...args: readonly string[]): readonly string[] | undefined {
  const file = tool(name);
  return file === undefined ? undefined : [file, ...args];
}

/** Node and the libraries that it has loaded: all that it needs to start once more. */
function nodeFiles(): readonly string[] {
  // With the network a report looks up the names of whoever is connected.
  const report = Object.assign(process.report, { excludeNetwork: true }).getReport() as object;
  const { sharedObjects = [] }: { sharedObjects?: readonly string[] } = report;
  const libraries = sharedObjects.filter((file) => /^\/.*\.so(\.[\d.]+)?$/.test(file));
  return [process.execPath, ...libraries, '/etc/ld.so.cache'].filter((file) =>
    existsSync(/* turbopackIgnore: true */ file),
  );
}

/**
 * Makes a file system of the named files and nothing else, below a folder that every Linux has and that none of them lies
 * in, then runs the rest of the command line. The first argument is the number of files.
 */
const buildRoot = `
set -eu
PATH=/usr/bin:/bin:/usr/sbin:/sbin
mount -t tmpfs -o mode=755,size=64k,nosuid,nodev tmpfs /sys
left=$1
shift
while [ "$left" -gt 0 ]; do
  mkdir -p "/sys\${1%/*}"
  : > "/sys$1"
  mount --bind "$1" "/sys$1"
  mount -o remount,bind,ro,nosuid,nodev "/sys$1"
  left=$((left - 1))
  shift
done
mount -o remount,bind,ro,nosuid,nodev /sys
unset PWD OLDPWD SHLVL || true
exec "$@"
`;

const own = ['--net', '--pid', '--ipc', '--uts', '--fork', '--kill-child'];
const everything: Closed = { network: true, files: true, processes: true };
export const nothing: Closed = { network: false, files: false, processes: false };

function inRoot(user: readonly string[], enter: readonly string[] | undefined): readonly string[] | undefined {
  const files = nodeFiles();
  const unshare = through('unshare', ...user, '--mount', ...own, '/bin/sh', '-c', buildRoot, 'sh');
  return unshare && enter && [...unshare, String(files.length), ...files, ...enter];
}

function bubblewrap(): Wall {
  const files = nodeFiles().flatMap((file) => ['--ro-bind', file, file]);
  const shut = ['--unshare-all', '--die-with-parent', '--cap-drop', 'ALL'];
  const prefix = through('bwrap', ...shut, ...files, '--remount-ro', '/', '--chdir', '/');
  return { name: 'bubblewrap', prefix, closes: everything };
}

/** Those that may work for this user, the strongest first. */
export function walls(): readonly Wall[] {
  if (process.platform !== 'linux') return [];
  const asRoot = process.getuid?.() === 0;
  const root: Wall = {
    name: 'namespaces of its own',
    // A second namespace of users gives up what the first was needed for, and from within a chroot there is no third.
    prefix: asRoot
      ? inRoot([], through('chroot', `--userspec=${nobody}:${nobody}`, '--groups=', '/sys'))
      : inRoot(['--user', '--map-root-user'], through('unshare', '--user', `--map-user=${nobody}`, '--root=/sys')),
    closes: everything,
  };
  const withFiles: Wall = {
    name: 'namespaces of its own',
    prefix: through('unshare', ...(asRoot ? [] : ['--user', `--map-user=${process.getuid?.()}`]), ...own),
    closes: { network: true, files: false, processes: true },
  };
  return asRoot ? [root, withFiles] : [bubblewrap(), root, withFiles];
}

/** Takes from the process and its children what no wall is needed for: new privileges, core dumps, files that grow. */
export const bounds = (): readonly Wall[] =>
  process.platform !== 'linux'
    ? []
    : [
        {
          name: 'no new privileges',
          prefix: through('setpriv', '--no-new-privs'),
          closes: nothing,
        },
        {
          name: 'no core dumps, no file may grow',
          prefix: through('prlimit', '--core=0:0', '--fsize=0:0'),
          closes: nothing,
        },
      ];
