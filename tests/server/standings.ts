// How everybody stands and what they showed, worked out plainly from all their work: what the database keeps has to be the same.
import { query } from '#server/pool.ts';

interface Work {
  readonly id: string;
  readonly userId: string;
  readonly slug: string;
  readonly at: Date;
}

interface Judged extends Work {
  readonly state: string;
  readonly verdict: string | null;
  readonly status: string | null;
  readonly score: number | null;
  readonly ideas: readonly string[];
  readonly version: string | null;
}

interface Responded extends Work {
  readonly item: string;
  readonly misconceptions: readonly string[];
}

export interface Kept {
  readonly standings: readonly Record<string, unknown>[];
  readonly ideas: readonly Record<string, unknown>[];
}

const sorted = (rows: readonly Record<string, unknown>[]) =>
  rows
    .map((row) => JSON.stringify(row, Object.keys(row).sort()))
    .sort()
    .map((text) => JSON.parse(text));
const same = ({ standings, ideas }: Kept): Kept => ({ standings: sorted(standings), ideas: sorted(ideas) });

function grouped<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}
const newestFirst = (a: Work, b: Work) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
const most = (scores: readonly (number | null)[]) => (scores.length > 0 ? Math.max(...scores.map(Number)) : null);
const oldest = (dates: readonly Date[]) => (dates.length > 0 ? new Date(Math.min(...dates.map(Number))) : null);

function standingOf(all: readonly Judged[]) {
  const judged = all.filter(({ status }) => status !== null && status !== 'internal-error').sort(newestFirst);
  const passedAt = oldest(all.filter(({ verdict }) => verdict === 'pass').map(({ at }) => at));
  const settled = all.filter(({ state }) => state === 'graded' || state === 'failed');
  const versions = [...new Set(settled.map(({ version }) => version ?? ''))].sort();
  return {
    ...{ userId: all[0]?.userId, kind: 'exercise', slug: all[0]?.slug, passedAt },
    firstAt: oldest(all.map(({ at }) => at)),
    attempts: passedAt === null ? 0 : judged.filter(({ at }) => at <= passedAt).length,
    ...{ tries: judged.length, lastAt: judged[0]?.at ?? null },
    best: most(judged.map(({ score }) => score)),
    bestBefore: most(judged.slice(3).map(({ score }) => score)),
    idea: judged.find(({ ideas }) => ideas.length > 0)?.ideas[0] ?? null,
    versions,
    counts: versions.map((each) => settled.filter(({ version }) => (version ?? '') === each).length),
  };
}

function ideasOf(all: readonly Judged[]) {
  const judged = all.filter(({ status }) => status !== null && status !== 'internal-error').sort(newestFirst);
  return judged.flatMap(({ id, userId, slug, at, ideas }, back) =>
    [...new Set(ideas)].map((idea) => ({ userId, kind: 'exercise', slug, at, idea, workId: id, latest: back === 0 })),
  );
}

function quizIdeasOf(all: readonly Responded[]) {
  const shown = grouped(all, ({ item }) => item).flatMap((own) =>
    [...own].sort(newestFirst).flatMap(({ id, userId, slug, at, misconceptions }, back) =>
      [...new Set(misconceptions)].map((idea) => ({
        userId,
        kind: 'quiz',
        slug,
        at,
        idea,
        workId: id,
        latest: back === 0,
      })),
    ),
  );
  return grouped(shown, ({ at, idea, workId }) => `${at.toISOString()} ${idea} ${workId}`).map((rows) => ({
    ...rows[0],
    latest: rows.some(({ latest }) => latest),
  }));
}

export async function plainly(): Promise<Kept> {
  const submissions = await query<Judged & Record<string, unknown>>(
    'SELECT id, "userId", exercise AS slug, "createdAt" AS at, state, verdict, status, score, ideas, version FROM "Submission"',
  );
  const tests = await query<Work & Record<string, unknown>>(
    'SELECT id, "userId", quiz AS slug, "submittedAt" AS at FROM "QuizAttempt" WHERE "submittedAt" IS NOT NULL',
  );
  const responses = await query<Responded & Record<string, unknown>>(
    `SELECT a.id, a."userId", a.quiz AS slug, COALESCE(r."checkedAt", a."submittedAt") AS at, r.item, r.misconceptions
    FROM "QuizAttempt" a JOIN "QuizResponse" r ON r."attemptId" = a.id
    WHERE r.response IS NOT NULL AND COALESCE(r."checkedAt", a."submittedAt") IS NOT NULL`,
  );
  const place = ({ userId, slug }: Work) => `${userId} ${slug}`;
  const quizStandings = grouped(tests, place).map((own) => {
    const times = own.map(({ at }) => at);
    const untold = { passedAt: null, best: null, bestBefore: null, idea: null, versions: [], counts: [], attempts: 0 };
    const lastAt = new Date(Math.max(...times.map(Number)));
    const { userId, slug } = own[0] ?? {};
    return { userId, kind: 'quiz', slug, firstAt: oldest(times), tries: own.length, lastAt, ...untold };
  });
  return same({
    standings: [...grouped(submissions, place).map(standingOf), ...quizStandings],
    ideas: [...grouped(submissions, place).flatMap(ideasOf), ...grouped(responses, place).flatMap(quizIdeasOf)],
  });
}

export async function kept(): Promise<Kept> {
  return same({
    standings: await query<Record<string, unknown>>('SELECT * FROM "Standing"'),
    ideas: await query<Record<string, unknown>>('SELECT * FROM "ShownIdea"'),
  });
}
