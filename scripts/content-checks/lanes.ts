import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import type { Task } from './perform.ts';

/** A process has to load everything first: for a single exercise a second one would not pay. */
const tasksToPay = 12;

/** Proofs keep a core busy, so that each core has a process of its own. @returns the failures of all tasks, in their order. */
export async function performAll(tasks: readonly Task[]): Promise<string[]> {
  await ensureSandbox(); // once, not by each process
  const lanes = Math.min(availableParallelism(), Math.ceil(tasks.length / tasksToPay));
  const left = [...tasks.entries()];
  const found: string[][] = [];
  const work = async () => {
    const lane = fork(fileURLToPath(new URL('./lane.ts', import.meta.url)));
    const ended = once(lane, 'exit');
    const died = ended.then(() => Promise.reject(new Error('A process that checks content has died.')));
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, task] = next;
      lane.send(task);
      [found[place]] = await Promise.race([once(lane, 'message'), died]);
    }
    died.catch(() => undefined); // now it may
    lane.disconnect();
    await ended;
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return found.flat();
}
