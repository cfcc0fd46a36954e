/**
 * @file `npm run test:faults`: breaks everything that can break under a split installation, and prints the table of the
 * rounds of `kill -9`. `-- --rounds N` for as many as you like, 20 unless said.
 */
import { parseArgs } from 'node:util';
import { requireNode } from './node-version.mjs';
import { runVitest } from './test-runners.mjs';

requireNode();

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('--rounds must be a whole number above 0.\n');
  process.exit(1);
}
process.env.FAULT_ROUNDS = String(rounds);
const { setup } = await import('./setup.mjs');
await setup({ tests: true });
// A round takes half a minute on a busy machine, when a worker has to be missed first.
const limit = (rounds + 20) * 60_000;
const { passed, failed } = await runVitest({ project: 'faults', filters: [], reports: '.cache/tests' }, limit);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
