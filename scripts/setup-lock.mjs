import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder touches its lock every two seconds, so that the lock of a killed one is known by its age. */
const TOUCH_MS = 2000;
const STALE_MS = 10_000;

/**
 * Runs `work` while no other process does under the same lock file; waits for that one first.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const mine = `${process.pid} ${Math.random()}`;
  for (let told = false; !take(file, mine); told = true) {
    if (!told) process.stdout.write('Another set-up is running; waiting for it …\n');
    await sleep(200);
  }
  const touching = setInterval(() => utimesSync(file, new Date(), new Date()), TOUCH_MS);
  const release = () => rmSync(file, { force: true });
  const end = () => process.exit(1);
  process.once('exit', release);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    process.off('exit', release);
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    release();
  }
}

function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    clearStale(file);
    return false;
  }
}

/** Of several waiters that see a stale lock, one moves it away; a fresh lock caught by mistake is put back. */
function clearStale(file) {
  const age = () => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age() < STALE_MS) return;
  const aside = `${file}.${process.pid}`;
  try {
    const stale = readFileSync(file, 'utf8');
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === stale) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
