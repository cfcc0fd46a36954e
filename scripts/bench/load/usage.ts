// Processor time and memory of the parts of an installation while something happens.
import { memoryOf, processesBelow } from '#scripts/bench/memory.ts';
import { processorTime, timeOf } from '#scripts/bench/processor-time.ts';

export interface Usage {
  /** Milliseconds of processor time. */
  readonly time: number;
  /** Bytes, at the highest. */
  readonly memory: number;
}

/** A process by itself, or with all below it (`tree`), or what is below it alone (`below`). */
export interface Part {
  readonly pid: number;
  readonly of: 'self' | 'tree' | 'below';
}

function timeIn({ pid, of }: Part): number {
  if (of === 'self') return timeOf(pid);
  const tree = processorTime(pid);
  return of === 'tree' ? tree : tree - timeOf(pid);
}

const memoryIn = ({ pid, of }: Part): number =>
  of === 'self'
    ? memoryOf(pid)
    : processesBelow(pid).reduce((sum, each) => (of === 'below' && each === pid ? sum : sum + memoryOf(each)), 0);

/** Memory is looked at every few seconds. @returns what ends it, with the use of each part since it began */
export function watchUsage<Name extends string>(parts: Readonly<Record<Name, Part>>): () => Record<Name, Usage> {
  const entries = Object.entries<Part>(parts);
  const begun = new Map(entries.map(([name, part]) => [name, timeIn(part)]));
  const highest = new Map<string, number>();
  const look = () => {
    for (const [name, part] of entries) highest.set(name, Math.max(highest.get(name) ?? 0, memoryIn(part)));
  };
  const timer = setInterval(look, 5_000);
  return () => {
    clearInterval(timer);
    look();
    const used = entries.map(([name, part]) => {
      const time = timeIn(part) - (begun.get(name) ?? 0);
      return [name, { time, memory: highest.get(name) ?? 0 }] as const;
    });
    return Object.fromEntries(used) as Record<Name, Usage>; // the keys are those of `parts`
  };
}
