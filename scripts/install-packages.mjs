/**
 * @file Installs the packages, then deletes what they bring and nobody reads here (docs/decisions/020): half of the disk
 * that they would take. Arguments go to npm: `--include=dev` or `--omit=dev`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const folder = 'node_modules';
const { NODE_ENV: _, ...env } = process.env; // it would leave out what only tests need
const { status, error } = spawnSync(
  'npm',
  ['install', '--no-audit', '--no-fund', '--no-save', ...process.argv.slice(2)],
  { env, stdio: 'inherit', shell: process.platform === 'win32' }, // npm is a script there
);
if (status !== 0) {
  if (error) process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** Folders that are copies of what is used: sources, bundles for other loaders, documentation, code of experiments. */
const unread = [
  '@img', // native code that scales pictures: there are none, and cards of links are drawn by Next's own WebAssembly
  '@prisma/dev/dist/runtime-assets',
  '@prisma/studio-core/dist/ui',
  'effect/src',
  'monaco-editor/dev',
  'monaco-editor/min',
  'monaco-vim/src',
  'next/dist/bundle-analyzer',
  'next/dist/docs',
  'next/dist/compiled/react-dom-experimental',
  'next/dist/compiled/react-experimental',
  'next/dist/compiled/react-server-dom-turbopack-experimental',
  'next/dist/compiled/react-server-dom-webpack-experimental',
  'playwright-core/lib/vite',
  'sharp',
  'zod/src',
];
for (const each of unread) rmSync(path.join(folder, each), { recursive: true, force: true });

/** Maps to sources that are not there, what a bundler tells of itself, compilers of queries for other databases, and runtimes that an experiment would choose. */
const isUnread = (name) =>
  name.endsWith('.map') ||
  /^metafile-\w+\.json$/.test(name) ||
  /^query_compiler_.*\.(cockroachdb|mysql|sqlite|sqlserver)\./.test(name) ||
  /-experimental\.runtime\.(dev|prod)\.js$/.test(name);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && isUnread(entry.name)) rmSync(path.join(entry.parentPath, entry.name), { force: true });
}
