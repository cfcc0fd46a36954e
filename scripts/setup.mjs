/**
 * @file Brings a fresh clone to a state that can run: packages, sandbox artifacts, Prisma client, production build.
 * Each step is skipped while the hash of its inputs is the one it last ended with (.cache/setup.json). Nothing but Node
 * is needed here, since this also installs the packages. `npm run setup -- --no-build` leaves the last step out,
 * `--tests` adds what only tests need.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';
import { runDueSteps, SetupError } from './setup-steps.mjs';

requireNode();

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = '.cache';
const testRunner = 'node_modules/vitest/package.json';
const packages = 'package-lock.json';

/** What app/offline-worker.js serves. */
const offlineWorker = `${cache}/offline-worker.js`;

const pageSources =
  'app components exercises grader i18n instrumentation.ts lib messages next.config.js postcss.config.mjs prisma/schema.prisma proxy.ts server tsconfig.json'.split(
    ' ',
  );

/** @returns {import('./setup-steps.mjs').Step[]} */
const steps = ({ tests }) => [
  {
    name: 'install packages',
    inputs: [packages, 'scripts/install-packages.mjs'],
    output: () => (tests ? testRunner : 'node_modules/.package-lock.json'),
    command: [
      ...['node', 'scripts/install-packages.mjs'],
      // What only tests need is left for `npm test`, and kept where it is there already.
      tests || existsSync(testRunner) ? '--include=dev' : '--omit=dev',
    ],
  },
  {
    name: 'generate the database client',
    inputs: [packages, 'prisma/schema.prisma', 'prisma.config.ts'],
    output: () => 'prisma/client/client.ts',
    command: ['node', 'node_modules/prisma/build/index.js', 'generate'],
  },
  {
    name: 'build the sandbox',
    inputs: [packages, 'grader/sandbox', 'grader/plain.ts', 'scripts/build-sandbox.ts'],
    output: sandboxFolder,
    command: ['node', '--import', 'tsx', 'scripts/build-sandbox.ts'],
  },
  {
    name: 'build the offline worker',
    inputs: [packages, 'components/offline', 'scripts/build-offline-worker.mjs'],
    output: () => offlineWorker,
    command: ['node', 'scripts/build-offline-worker.mjs', offlineWorker],
  },
  {
    name: 'build the pages',
    inputs: [packages, 'package.json', ...pageSources],
    output: () => '.next/BUILD_ID',
    command: ['node', 'node_modules/next/dist/bin/next', 'build'],
  },
];

/** The folder that the sandbox's manifest names, or the manifest itself when there is none that can be read. */
function sandboxFolder() {
  const manifest = `${cache}/sandbox/manifest.json`;
  try {
    return JSON.parse(readFileSync(manifest, 'utf8')).directory;
  } catch {
    return manifest;
  }
}

/**
 * Does what is due, with its progress on stdout.
 * @param {{ build?: boolean, tests?: boolean }} options `build: false` leaves out the production build;
 * `tests` installs what the tests need
 */
export async function setup({ build = true, tests = false } = {}) {
  process.chdir(root);
  await runDueSteps(build ? steps({ tests }) : steps({ tests }).slice(0, -1), cache);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setup({ build: !process.argv.includes('--no-build'), tests: process.argv.includes('--tests') });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
