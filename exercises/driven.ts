import { readContent } from '#exercises/content.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { EntryKind } from '#grader/sandbox/sandbox.ts';

/** For `driver` in exercise.ts: the files driver.py and driver.ts of the exercise's folder, read when they are needed. */
export const driven = (slug: string, entry: EntryKind): Exercise['driver'] => ({
  entry,
  get source() {
    const { driver } = readContent(slug);
    if (driver === null) throw new Error(`${slug} has no driver.py`);
    return driver;
  },
});
