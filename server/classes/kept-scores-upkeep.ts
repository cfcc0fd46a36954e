/** @file What a worker does for kept scores: however many marks there are when somebody opens a gradebook, most of them are gone. */
import 'server-only';
import { refreshScores } from '#server/classes/kept-scores.ts';
import { log } from '#server/log.ts';
import { query } from '#server/pool.ts';

/** Fewer single cells are derived while a page waits and nobody notices. */
const fewMarks = 200;

/**
 * Refreshes the classes with many marks, or with marks of whole lines and columns, one after the other.
 * @param signal keeps the next one from being begun
 * @returns how many there were
 */
export async function refreshMarked(signal?: AbortSignal): Promise<number> {
  const classes = await query<{ id: string }>(
    `SELECT "classId" AS id FROM "ScoreMark" GROUP BY 1
    HAVING count(*) > $1 OR bool_or("memberId" IS NULL OR "assignmentId" IS NULL) ORDER BY count(*) DESC`,
    [fewMarks],
  );
  for (const { id } of classes) if (!signal?.aborted) await refreshScores(id);
  return classes.length;
}

const tickMs = 30_000;

/** Does so every now and then, over the whole life of a worker. @returns what ends it, once the class at hand is done */
export function keepRefreshing(): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const refresh = () => {
    running ??= refreshMarked(stopping.signal)
      .then(
        () => {},
        (error: unknown) => log().error({ err: error }, 'kept scores could not be refreshed; trying again'),
      )
      .then(() => {
        running = undefined;
      });
  };
  refresh();
  const timer = setInterval(refresh, tickMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
