import type { Parameters } from '#exercises/network.ts';
import { type Task, trainOn } from './training-run.ts';

type Tell = (after: readonly Parameters[]) => void;

export interface Trainer {
  /** Tells the parameters after each epoch; at once where there are no workers. */
  readonly train: (task: Task, tell: Tell) => void;
  readonly close: () => void;
}

/** Trains in a web worker, which begins with the first task. Where it cannot be had, training goes on in the page itself. */
export function createTrainer(): Trainer {
  let worker: Worker | null = null;
  let possible = typeof Worker !== 'undefined';
  const waiting: { readonly task: Task; readonly tell: Tell }[] = [];

  const begin = (): Worker => {
    const begun = new Worker(new URL('./training-worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Parameters[]>) => waiting.shift()?.tell(data));
    begun.addEventListener('error', () => {
      possible = false;
      for (const { task, tell } of waiting.splice(0)) tell(trainOn(task));
    });
    return begun;
  };

  return {
    train(task, tell) {
      if (!possible) return tell(trainOn(task));
      worker ??= begin();
      waiting.push({ task, tell });
      worker.postMessage(task);
    },
    close() {
      worker?.terminate();
      worker = null;
      waiting.length = 0;
    },
  };
}
