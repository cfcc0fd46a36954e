import { useEffect, useMemo, useState } from 'react';
import type { Parameters } from '#exercises/network.ts';
import { createTrainer } from './trainer.ts';
import { lastEpoch, type SetName, sets, startOf } from './training-data.ts';

/** What a run of training depends on: everything else follows. */
interface Choice {
  readonly set: SetName;
  readonly rate: number;
  readonly draw: number;
}

interface Run {
  readonly key: string;
  readonly choice: Choice;
  /** The parameters at first, then after each epoch so far. */
  readonly after: readonly Parameters[];
}

/** So few that a run nobody wants any more is soon over. */
const epochsPerTask = 25;

/** The run of the choice at an epoch. Until the worker has come that far, `busy`, it is the one that was there before. */
export function useTraining({ set, rate, draw }: Choice, epoch: number) {
  const fresh = useMemo(
    (): Run => ({ key: `${set} ${rate} ${draw}`, choice: { set, rate, draw }, after: [startOf(draw)] }),
    [set, rate, draw],
  );
  const [kept, setKept] = useState(fresh);
  const [trainer] = useState(createTrainer);
  const own = kept.key === fresh.key ? kept : fresh;
  const busy = own.after.length <= epoch;
  const [settled, setSettled] = useState(fresh);
  if (!busy && settled !== own) setSettled(own);

  useEffect(() => {
    if (!busy) return;
    let wanted = true;
    const { key, choice, after } = own;
    const p = after.at(-1) ?? startOf(choice.draw);
    const epochs = Math.min(epochsPerTask, lastEpoch + 1 - after.length);
    trainer.train({ data: sets[choice.set].seen, p, rate: choice.rate, epochs }, (more) => {
      if (wanted) setKept({ key, choice, after: [...after, ...more] });
    });
    return () => {
      wanted = false;
    };
  }, [busy, own, trainer]);
  useEffect(() => () => trainer.close(), [trainer]);

  const run = busy ? settled : own;
  return { run, at: Math.min(epoch, run.after.length - 1), busy };
}
