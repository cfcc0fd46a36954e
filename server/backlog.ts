/** @file How many submissions wait to be graded, and whether another one may: who waits longer than anybody would is better told. */
import 'server-only';
import { config } from '#server/config.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

interface Backlog {
  readonly waiting: number;
  /** Graded within the last minute; not counted, and 0, while few wait. */
  readonly graded: number;
}

/** So many may always wait: a whole lecture that submits at once, before anybody could know how fast it is graded. */
const alwaysMayWait = 1_000;

/** What was graded lately was handed in not long before what waits now, since the first in line is graded first. */
const counting = `
  SELECT waiting, CASE WHEN waiting < ${alwaysMayWait} THEN 0 ELSE (
    SELECT count(*)::int FROM "Submission" WHERE state = 'graded' AND "createdAt" > front - interval '5 minutes'
      AND "gradedAt" > now() - interval '1 minute'
  ) END AS graded
  FROM (SELECT count(*)::int AS waiting, min("createdAt") AS front FROM "Submission" WHERE state = 'queued') AS queued`;

/** A count is used this long, so that a burst costs one a second and node. */
const freshMs = 1_000;

let last: { readonly at: number; readonly backlog: Promise<Backlog> } | undefined;

function backlog(): Promise<Backlog> {
  const at = performance.now();
  if (last && at - last.at < freshMs) return last.backlog;
  const counted = query<Backlog>(counting).then(([row]) => row ?? { waiting: 0, graded: 0 });
  last = { at, backlog: counted };
  counted.catch(() => {
    last = undefined;
  });
  return counted;
}

/** @throws Problem `queue-full` when more waits than is graded in `CHAINRULE_QUEUE_MINUTES`, with the seconds until a place is free */
export async function refuseWhenFull(): Promise<void> {
  const { waiting, graded } = await backlog();
  const most = Math.max(alwaysMayWait, graded * config().queueMinutes);
  if (waiting < most) return;
  const free = graded > 0 ? ((waiting - most + 1) / graded) * 60 : 60;
  const wait = Math.min(300, Math.max(10, Math.ceil(free)));
  throw new Problem('queue-full', `${waiting} submissions wait to be graded. Try again in ${wait} s.`, wait);
}
