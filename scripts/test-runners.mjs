import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {Counts & { failures: string[] }} Outcome `failures`: what failed, a line each */

/**
 * Runs a command with its output on ours.
 * @returns {Promise<number>} its exit code; 1 when it could not start, was killed or took longer than `timeout` ms
 */
function run([program, ...args], timeout) {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const limit = setTimeout(() => {
    process.stderr.write(`Stopped after ${Math.round(timeout / 1000)} s: ${args.join(' ')}\n`);
    child.kill('SIGKILL');
  }, timeout);
  const end = () => child.kill();
  process.once('exit', end);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => {
    clearTimeout(limit);
    process.off('exit', end);
  });
}

/**
 * A check that only passes or fails counts as one.
 * @returns {Promise<Outcome>}
 */
export async function runCheck([program, ...args], timeout) {
  const code = await run([program, ...args], timeout);
  return code === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [`${args.join(' ')} (exit code ${code})`] };
}

/**
 * Runs one of Vitest's projects and counts its tests by its JSON report.
 * @param {{ project: string, filters: string[], reports: string }} options `reports`: the folder for the report
 * @returns {Promise<Outcome>}
 */
export async function runVitest({ project, filters, reports }, timeout) {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...filters];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run([process.execPath, ...vitest, ...reporters], timeout);
  const report = readReport(file);
  return { ...countsOf(report, code), failures: failuresOf(report) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // it crashed before it could write one
  }
}

/**
 * What a report amounts to. A file that failed without a failed test (it could not be loaded) counts as one failure, and
 * so does a run that ended badly for no reason the report knows.
 * @returns {Counts}
 */
export function countsOf(report, code) {
  const files = report?.testResults ?? [];
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * What failed, a line each, for the end of a long output: whoever reads only that must learn what to look at.
 * @returns {string[]}
 */
export function failuresOf(report) {
  const firstLine = (text) => text?.split('\n', 1)[0] ?? '';
  return (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = path.relative('.', name);
      const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages[0])}`);
    });
}
