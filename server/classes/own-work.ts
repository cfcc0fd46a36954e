/** @file A learner's own work at an assignment of their class: what they handed in, what counts, and what their teachers say. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { assignmentsFor, cellAssignment, cellScore, commentsOn, overridesOf } from '#server/classes/cell.ts';
import { cellWorks } from '#server/classes/cell-works.ts';
import { enter } from '#server/classes/class-access.ts';
import { scoresOf } from '#server/classes/scores.ts';
import type { OwnWorkView, WorkSummary } from '#server/classes/views-cell.ts';
import { clock } from '#server/clock.ts';
import { Problem } from '#server/problem.ts';
import { policyOf, toldAll } from '#server/quiz-policy.ts';

/** @throws as `enter`; Problem `not-found`, for who is no learner of the class and for what is not published as for none */
export async function ownWork(
  user: Actor | null,
  classId: string,
  assignment: string,
  locale: Locale,
  now = clock(),
): Promise<OwnWorkView> {
  const { membership } = await enter(user, classId, 'read-class');
  if (membership?.role !== 'learner') throw new Problem('not-found', 'You have no work of your own here.');
  const key = { classId, member: membership.memberId, assignment };
  const [assigned] = await assignmentsFor(key);
  if (!assigned?.publishedAt || assigned.publishedAt > now)
    throw new Problem('not-found', 'There is no such assignment.');
  const { kind, slug } = assigned;
  const [[score], works, overrides, comments, policy] = await Promise.all([
    scoresOf(key),
    cellWorks(classId, membership.memberId, assignment),
    overridesOf(key),
    commentsOn(key, () => false),
    kind === 'quiz' ? policyOf(slug) : null,
  ]);
  const override = overrides.find(({ undoneAt }) => undoneAt === null);
  const told = ({ at }: Pick<WorkSummary, 'at'>) =>
    !policy || toldAll({ mode: 'test', submittedAt: new Date(at) }, policy, now);
  const own = works(score);
  const withheld = own.some((work) => work.standing !== 'open' && !told(work));
  return {
    assignment: cellAssignment(assigned, locale),
    score: { ...cellScore(score), ...(withheld && { derived: null, ...(!override && { score: null }) }) },
    works: withheld ? own.map(untold) : own,
    comments,
    override: override ? { score: override.score, reason: override.reason, at: override.at } : null,
    withheld,
  };
}

/** Which of several tests is the best one would tell of their scores too. */
const untold = (work: WorkSummary): WorkSummary => ({
  ...work,
  ...{ raw: null, derived: null, verdict: null, status: null },
  standing: work.standing === 'counts' || work.standing === 'not-best' ? 'waiting' : work.standing,
});
