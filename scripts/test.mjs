/**
 * @file `npm test`: sets up what is missing, then runs every check and test and ends with one line of true sums.
 * `npm test -- <filter…>` runs only the test files whose path contains a filter.
 */
import { requireNode } from './node-version.mjs';
import { runCheck, runVitest } from './test-runners.mjs';

requireNode();

// An idle machine needs about six minutes; a busy one must not fail for being busy.
const LIMIT_MS = 60 * 60_000;
const checks = {
  'style (biome)': ['node_modules/@biomejs/biome/bin/biome', 'check'],
  'types (tsc)': ['node_modules/typescript/bin/tsc', '--noEmit'],
  'licences (licences)': ['scripts/licences.mjs'],
  'content (check-content)': ['--import', 'tsx', 'scripts/check-content.ts'],
};
const projects = ['unit', 'hostile', 'server', 'faults', 'e2e'];

async function main(filters) {
  const started = Date.now();
  const left = () => Math.max(1000, LIMIT_MS - (Date.now() - started));
  const { setup } = await import('./setup.mjs');
  await setup({ tests: true });
  const runs = projects.map((project) => [
    `tests: ${project}`,
    () => runVitest({ project, filters, reports: '.cache/tests' }, left()),
  ]);
  if (filters.length === 0) {
    const checking = Object.entries(checks).map(([name, args]) => [
      name,
      () => runCheck([process.execPath, ...args], left()),
    ]);
    runs.unshift(...checking);
  }
  const sums = { passed: 0, failed: 0, failures: [] };
  for (const [name, run] of runs) {
    const begun = Date.now();
    process.stdout.write(`\n── ${name}\n`);
    const { passed, failed, failures } = await run();
    sums.passed += passed;
    sums.failed += failed;
    sums.failures.push(...failures.map((failure) => `${name}: ${failure}`));
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
  }
  return sums;
}

const sums = await main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.name === 'SetupError' ? error.message : error.stack}\n`);
  return { passed: 0, failed: 1, failures: [] };
});
if (sums.passed + sums.failed === 0) {
  process.stdout.write('No test file matches.\n');
  sums.failed = 1;
}
for (const failure of sums.failures) process.stdout.write(`\nFAILED ${failure}`);
process.stdout.write(`\n${sums.passed} passed, ${sums.failed} failed\n`);
process.exitCode = sums.failed === 0 ? 0 : 1;
