import { setTimeout as sleep } from 'node:timers/promises';
import { query } from '#server/pool.ts';
import type { Installation } from '#tests/faults/installation.ts';
import type { Node } from '#tests/faults/node.ts';
import {
  aCommenter,
  aDrafter,
  anInstructorWhoOverrides,
  aQuizTaker,
  aSubmitter,
  type Submitter,
  type Writer,
} from '#tests/faults/writers.ts';

export const victims = ['web', 'grader child', 'worker', 'PostgreSQL', 'all'] as const;
export type Victim = (typeof victims)[number];

/** What a round came to. */
export interface Round {
  readonly killed: Victim;
  /** Of all kinds together. */
  readonly acknowledged: number;
  readonly submissions: number;
  /** Of those that were acknowledged. */
  readonly graded: number;
  /** Submissions, reports or ends of jobs more than there should be. */
  readonly duplicates: number;
  readonly lost: number;
  /** From the kill until a submission that was made after it had its verdict. */
  readonly recoveryMs: number;
}

const pick = <T>(of: readonly T[]): T => {
  const found = of[Math.floor(Math.random() * of.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

async function killAndStartAgain(at: Installation, victim: Victim): Promise<void> {
  const again = (nodes: readonly Node[]) =>
    Promise.all(nodes.map((node) => node.stop('SIGKILL').then(() => node.start())));
  if (victim === 'grader child') return pick(at.workers).killGrader();
  if (victim === 'PostgreSQL') return at.killDatabase();
  if (victim === 'web') return void (await again([pick(at.webs)]));
  if (victim === 'worker') return void (await again([pick(at.workers)]));
  at.killDatabase();
  for (const worker of at.workers) worker.killGrader();
  // A server that recovers from its log is reached later than the nodes are started.
  at.wire.be('cut');
  const back = again(at.nodes);
  await sleep(4_000);
  at.wire.be('whole');
  await back;
}

/** Everybody writes without a pause; in the middle of it something is killed, and they go on until all works again. */
export async function playRound(at: Installation, victim: Victim): Promise<Round> {
  const submitters = await Promise.all([1, 2, 3].map(() => aSubmitter(at)));
  const others = await Promise.all(
    [aDrafter, aCommenter, aQuizTaker, anInstructorWhoOverrides].map((make) => make(at)),
  );
  const writers = [...submitters, ...others];
  let over = false;
  let acknowledged = 0;
  const writing = writers.map(async (writer) => {
    for (let number = 0; !over && number < mostOf(writer); number++) {
      await writer.write(number);
      acknowledged++;
    }
  });
  await sleep(500 + Math.random() * 1_500);
  const killed = performance.now();
  // Together, so that a node that does not come back is told at once instead of being waited for.
  const [, recoveryMs] = await Promise.all([killAndStartAgain(at, victim), recovery(at, killed)]).finally(() => {
    over = true;
  });
  await Promise.all(writing);
  const { graded, duplicates } = await settled(submitters);
  const lost = await Promise.all(writers.map((writer) => writer.lost()));
  return {
    killed: victim,
    acknowledged,
    submissions: submitters.flatMap(({ acknowledged: ids }) => ids).length,
    graded,
    duplicates,
    lost: lost.reduce((sum, each) => sum + each, 0),
    recoveryMs,
  };
}

/** As many as one may make in a minute; others are bounded by the round. */
const mostOf = ({ kind }: Writer): number => (kind === 'submission' ? 50 : kind === 'comment' ? 20 : 250);

async function recovery(at: Installation, since: number): Promise<number> {
  const probe = await aSubmitterOnceThereIsADatabase(at);
  await probe.write(0);
  await settled([probe]);
  return Math.round(performance.now() - since);
}

/** The test's own connections die with the server. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + 60_000; ; ) {
    try {
      return await act();
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(50);
    }
  }
}

const aSubmitterOnceThereIsADatabase = (at: Installation): Promise<Submitter> => patiently(() => aSubmitter(at));

interface Settled {
  readonly graded: number;
  readonly duplicates: number;
}

/** Waits until nothing of theirs is open any more, then counts. */
export async function settled(submitters: readonly Submitter[]): Promise<Settled> {
  const people = submitters.map(({ userId }) => userId);
  const ids = submitters.flatMap(({ acknowledged }) => acknowledged);
  const open = async () => {
    const [row] = await patiently(() =>
      query<{ open: number }>(
        `SELECT count(*)::int AS open FROM "Submission" WHERE "userId" = ANY($1) AND state IN ('queued', 'running')`,
        [people],
      ),
    );
    return row?.open ?? 0;
  };
  while ((await open()) > 0) await sleep(50);
  const [row] = await patiently(() =>
    query<Settled>(
      `SELECT
        (SELECT count(*)::int FROM "Submission" s JOIN "Report" r ON r."submissionId" = s.id
          WHERE s.id = ANY($1) AND s.state = 'graded') AS graded,
        (SELECT coalesce(sum(n - 1), 0)::int FROM (
          SELECT count(*) AS n FROM "Submission" WHERE "userId" = ANY($2) GROUP BY "userId", source) AS same)
        + (SELECT coalesce(sum(abs(ends - 1)), 0)::int FROM (
          SELECT count(j.id) AS ends FROM "Submission" s LEFT JOIN pgboss.job j
            ON j.data->>'submissionId' = s.id AND j.state = 'completed' WHERE s."userId" = ANY($2) GROUP BY s.id) AS ended)
        AS duplicates`,
      [ids, people],
    ),
  );
  return row ?? { graded: 0, duplicates: 0 };
}

const columns = ['killed', 'acknowledged', 'submissions', 'graded', 'duplicates', 'lost', 'recoveryMs'] as const;

export function table(rounds: readonly Round[]): string {
  const rows = rounds.map((round, index) => [`${index + 1}`, ...columns.map((column) => `${round[column]}`)]);
  const lines = [['round', ...columns.map((column) => (column === 'recoveryMs' ? 'recovery ms' : column))], ...rows];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  return lines.map((line) => line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')).join('\n');
}
