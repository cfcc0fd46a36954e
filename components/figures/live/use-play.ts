import { useEffect, useState } from 'react';
import { lastEpoch } from './training-data.ts';

/** The first epochs, in which most happens, pass slowly, one by one. */
const pauseMs = (epoch: number) => Math.max(40, 300 - 20 * epoch);

/** Epochs at a time. */
const pace = (epoch: number) => 1 + Math.floor(epoch / 40);

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lets the epochs pass by themselves; whoever wants no motion gets to the last one at once. */
export function usePlay(epoch: number, busy: boolean, go: (epoch: number) => void) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on || busy) return;
    const timer = setTimeout(() => {
      const next = Math.min(lastEpoch, epoch + pace(epoch));
      go(next);
      if (next === lastEpoch) setOn(false);
    }, pauseMs(epoch));
    return () => clearTimeout(timer);
  }, [on, busy, epoch, go]);
  const begin = () => {
    const over = epoch >= lastEpoch;
    if (calm()) return go(over ? 0 : lastEpoch);
    if (over) go(0);
    setOn(true);
  };
  return {
    on,
    toggle: () => (on ? setOn(false) : begin()),
    stop: () => setOn(false),
    step: () => {
      setOn(false);
      go(Math.min(lastEpoch, epoch + 1));
    },
  };
}
