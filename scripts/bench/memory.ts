// Memory of a process and all its descendants, from Linux's /proc; PostgreSQL's shared pages are counted once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
}

function processes(): Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return { pid, parent };
  });
}

/** Proportional set size in bytes; 0 for a process that has just ended. */
export function memoryOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

/** Ids of the processes below `root`, itself included. */
export function processesBelow(root: number): number[] {
  const all = processes();
  const found = new Set([root]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** Bytes of the processes below `root`, itself included. */
export const memoryBelow = (root: number): number => processesBelow(root).reduce((sum, pid) => sum + memoryOf(pid), 0);
