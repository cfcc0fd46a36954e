// Checks in a process of its own what it is sent, one task after the other, until nobody sends any more.
import { createPool } from '#grader/sandbox/pool.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { perform, type Task } from './perform.ts';

const sandbox = await createPool({ manifest: await ensureSandbox(), workers: 1 });

process.on('message', async (task: Task) => process.send?.(await perform(task, sandbox)));
process.once('disconnect', () => void sandbox.close());
