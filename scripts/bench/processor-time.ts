// Processor time of a process and all below it, from Linux's /proc: how long something takes depends on what else a machine does, this hardly.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { processesBelow } from '#scripts/bench/memory.ts';

/** In milliseconds; those below that have ended included. */
export const processorTime = (root: number): number => processesBelow(root).reduce((sum, pid) => sum + timeOf(pid), 0);

/** In milliseconds, of this process and of its children that have ended; 0 for one that has just ended. */
export function timeOf(pid: number): number {
  try {
    const [, numbers = ''] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const ticks = numbers.split(' ').slice(11, 15);
    return ticks.reduce((all, each) => all + Number(each), 0) * 10; // a hundred a second
  } catch {
    return 0;
  }
}

/** Id of the server process on the cluster in a data folder. */
export const postmasterOf = (data: string): number =>
  Number.parseInt(readFileSync(path.join(data, 'postgres', '18', 'postmaster.pid'), 'utf8'), 10);
