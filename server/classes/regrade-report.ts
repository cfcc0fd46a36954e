/** @file What a regrade found: which submissions it judges in another way, why, and which scores of the gradebook would move. */
import 'server-only';
import { z } from 'zod';
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Locale } from '#grader/exercise.ts';
import { type Verdict, verdicts } from '#grader/report.ts';
import type { RunStatus } from '#grader/sandbox/sandbox.ts';
import type { Actor } from '#server/access.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { regradeIn, regradesOf } from '#server/classes/regrades.ts';
import { scoresOf } from '#server/classes/scores.ts';
import type {
  CaseChangeView,
  OutcomeView,
  RegradeChangeView,
  RegradeDetailView,
  RegradeReportView,
  ScoreChangeView,
} from '#server/classes/views-regrade.ts';
import { type MemberRow, memberName } from '#server/classes/views-roster.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

interface Outcome {
  readonly verdict: Verdict;
  readonly status: RunStatus;
  readonly score: number;
  readonly misconception: string | null;
}

interface ChangeRow extends Pick<MemberRow, 'name' | 'email' | 'user'> {
  readonly submission: string;
  readonly member: string;
  readonly createdAt: Date;
  readonly before: Outcome | null;
  readonly after: Outcome;
  readonly applied: boolean;
}

const mostChanges = 1_000;

/** What is asked of a report here, as SQL makes it of a row with a report's columns. */
const outcome = (row: string) =>
  `json_build_object('verdict', ${row}.verdict, 'status', ${row}.status, 'score', ${row}.score, 'misconception', ${row}.misconception)`;
/** A report that is kept as JSON, as such a row: read once, since it may have 20 KB. */
const kept = (json: string, row: string) =>
  `LATERAL json_to_record(${json}) AS ${row} (verdict text, status text, score float8, misconception text, body json)`;

/** The old report is the one in force until it is replaced; from then on the regrade keeps it. `$1` is the regrade, `$2` the class. */
const results = `
  SELECT r."submissionId" AS submission, m.id AS member, m.name, m.email,
    json_build_object('name', u.name, 'email', u.email) AS "user", s."createdAt", s.language, s.source, r.applied, ${outcome('a')} AS after,
    CASE WHEN r.applied THEN CASE WHEN r.before IS NOT NULL THEN ${outcome('b')} END
      ELSE CASE WHEN p."submissionId" IS NOT NULL THEN ${outcome('p')} END END AS before,
    CASE WHEN r.applied THEN b.body ELSE p.body END AS "bodyBefore", a.body AS "bodyAfter"
  FROM (SELECT *, "appliedAt" IS NOT NULL AND "revertedAt" IS NULL AS applied FROM "RegradeResult") r
    JOIN "Submission" s ON s.id = r."submissionId" JOIN "User" u ON u.id = s."userId"
    JOIN "ClassMember" m ON m."userId" = s."userId" AND m."classId" = $2
    LEFT JOIN "Report" p ON p."submissionId" = r."submissionId"
    CROSS JOIN ${kept('r.after', 'a')} CROSS JOIN ${kept("CASE WHEN r.applied THEN COALESCE(r.before, '{}') ELSE '{}' END", 'b')}
  WHERE r."regradeId" = $1 AND r.after IS NOT NULL`;

/** A submission that failed through our fault had less than a score of 0: whatever it gets is a gain. */
const rise = `(after->>'score')::float8 - COALESCE((before->>'score')::float8, -1)`;

/**
 * As `results`, for all of them at once: outcomes stand beside the reports, of which each may have 20 KB. Submissions are
 * looked up for what differs: a planner that expects more reads all that the class handed in.
 */
const changed = `
  WITH results AS MATERIALIZED (
    SELECT r."submissionId" AS submission, r.applied, r."outcomeAfter" AS after,
      CASE WHEN r.applied THEN r."outcomeBefore" WHEN p."submissionId" IS NOT NULL THEN ${outcome('p').replace('json_', 'jsonb_')} END AS before
    FROM (SELECT *, "appliedAt" IS NOT NULL AND "revertedAt" IS NULL AS applied FROM "RegradeResult") r
      LEFT JOIN "Report" p ON p."submissionId" = r."submissionId"
    WHERE r."regradeId" = $1 AND r."outcomeAfter" IS NOT NULL
  ),
  changed AS (
    SELECT r.*, m.id AS member, m.name, m.email, json_build_object('name', u.name, 'email', u.email) AS "user", s."createdAt"
    FROM results r CROSS JOIN LATERAL (SELECT "userId", "createdAt" FROM "Submission" WHERE id = r.submission OFFSET 0) s
      JOIN "User" u ON u.id = s."userId" JOIN "ClassMember" m ON m."userId" = s."userId" AND m."classId" = $2
    WHERE before IS DISTINCT FROM after
  )
  SELECT submission, member, name, email, "user", "createdAt", before, after, applied,
    count(*) OVER ()::int AS changed,
    count(*) FILTER (WHERE ${rise} > 0) OVER ()::int AS gains,
    count(*) FILTER (WHERE ${rise} > 0 AND NOT applied) OVER ()::int AS "openGains",
    count(*) FILTER (WHERE ${rise} < 0) OVER ()::int AS losses
  FROM changed
  ORDER BY abs((after->>'score')::float8 - COALESCE((before->>'score')::float8, 0)) DESC, "createdAt", submission
  LIMIT ${mostChanges}`;

/** @throws Problem `not-found`; as `enter` */
export async function regradeReport(
  user: Actor | null,
  classId: string,
  id: string,
  locale: Locale,
): Promise<RegradeReportView> {
  const entered = await enter(user, classId, 'teach-class');
  await regradeIn(entered, id);
  const [regrade] = await regradesOf(user, classId, locale, id);
  if (!regrade) throw new Problem('not-found', 'The class has no such regrade.');
  // Asked every second while it runs; what half of it found would only mislead.
  if (regrade.state === 'grading') return { regrade, changes: [], ...noCounts, scores: [] };
  const rows = await query<ChangeRow & typeof noCounts>(changed, [id, classId]);
  const { changed: all, gains, openGains, losses } = rows[0] ?? noCounts;
  return {
    regrade,
    changes: rows.map((row) => changeView(row, locale)),
    ...{ changed: all, gains, openGains, losses },
    scores: await scoreChanges(entered, id, regrade.exercise),
  };
}

const noCounts = { changed: 0, gains: 0, openGains: 0, losses: 0 };

const outcomeView = ({ misconception, ...rest }: Outcome, locale: Locale): OutcomeView => ({
  ...rest,
  misconception: misconception
    ? { id: misconception, name: misconceptions[misconception]?.name[locale] ?? misconception }
    : null,
});

const changeView = (row: ChangeRow, locale: Locale): RegradeChangeView => ({
  submission: row.submission,
  member: row.member,
  learner: memberName(row) ?? '',
  createdAt: row.createdAt.toISOString(),
  before: row.before && outcomeView(row.before, locale),
  after: outcomeView(row.after, locale),
  applied: row.applied,
});

/** What the gradebook would say with all of it in force. */
async function scoreChanges({ class: { id: classId } }: Entered, id: string, exercise: string) {
  const assignments = await db().assignment.findMany({
    where: { classId, kind: 'exercise', slug: exercise },
    select: { id: true },
  });
  const scores = async (more: { readonly regrade?: string }) =>
    (await Promise.all(assignments.map(({ id: assignment }) => scoresOf({ classId, assignment, ...more })))).flat();
  const [before, after] = await Promise.all([scores({}), scores({ regrade: id })]);
  return differing(before, after);
}

type Scores = Awaited<ReturnType<typeof scoresOf>>;

async function differing(before: Scores, after: Scores): Promise<ScoreChangeView[]> {
  const old = new Map(before.map((score) => [`${score.assignment} ${score.member}`, score.derived]));
  const moved = after.flatMap(({ assignment, member, derived, override }) => {
    const was = old.get(`${assignment} ${member}`) ?? null;
    return was === derived ? [] : [{ assignment, member, before: was, after: derived, overridden: override !== null }];
  });
  const members = await db().classMember.findMany({
    where: { id: { in: moved.map(({ member }) => member) } },
    select: { id: true, name: true, email: true, user: { select: { name: true, email: true } } },
  });
  const names = new Map(members.map((member) => [member.id, memberName(member) ?? '']));
  return moved
    .map((each) => ({ ...each, learner: names.get(each.member) ?? '' }))
    .toSorted((a, b) => a.learner.localeCompare(b.learner));
}

const cases = z.object({ cases: z.array(z.object({ visible: z.boolean(), verdict: z.enum(verdicts) })) });

/** Why one submission is judged in another way. @throws Problem `not-found`; as `enter` */
export async function regradeDetail(
  user: Actor | null,
  classId: string,
  id: string,
  submission: string,
  locale: Locale,
): Promise<RegradeDetailView> {
  await regradeIn(await enter(user, classId, 'teach-class'), id);
  type Row = ChangeRow & { language: string; source: string; bodyBefore: unknown; bodyAfter: unknown };
  const [row] = await query<Row>(`${results} AND r."submissionId" = $3`, [id, classId, submission]);
  if (!row) throw new Problem('not-found', 'The regrade has no such submission.');
  const old = cases.safeParse(row.bodyBefore).data?.cases ?? [];
  const now = cases.parse(row.bodyAfter).cases;
  return { ...changeView(row, locale), language: row.language, source: row.source, cases: caseChanges(old, now) };
}

type Case = z.infer<typeof cases>['cases'][number];

function caseChanges(before: readonly Case[], after: readonly Case[]): CaseChangeView[] {
  const all = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    case: index + 1,
    visible: (after[index] ?? before[index])?.visible ?? false,
    before: before[index]?.verdict ?? null,
    after: after[index]?.verdict ?? null,
  }));
  return all.filter((each) => each.before !== each.after);
}
