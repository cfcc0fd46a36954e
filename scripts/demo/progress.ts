/** @file How the seeding goes on: told line by line, and ended early when somebody wants that. */

export interface Telling {
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** Does something with each, so many at a time. @throws the first failure, when those that were running have ended */
export async function inParallel<T>(
  all: readonly T[],
  lanes: number,
  signal: AbortSignal,
  act: (each: T) => Promise<unknown>,
): Promise<void> {
  const left = all.values();
  const failures: unknown[] = [];
  const lane = async () => {
    for (const each of left) {
      if (failures.length > 0) return;
      try {
        signal.throwIfAborted();
        await act(each);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}
