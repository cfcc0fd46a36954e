/** @file One learner in a class on a page to print: their scores, what they understand, and when they worked. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import { countedScore, isMissing, totalOf } from '#lib/gradebook.ts';
import type { Actor } from '#server/access.ts';
import {
  assignmentsFor,
  type Cell,
  cellAssignment,
  cellScore,
  commentsOn,
  learnerOr404,
  overridesOf,
} from '#server/classes/cell.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { conceptsIn, ideasIn, weeksOf } from '#server/classes/learner-understanding.ts';
import { sectionName } from '#server/classes/roster.ts';
import { type Score, scoresOf } from '#server/classes/scores.ts';
import type { OverrideView } from '#server/classes/views-cell.ts';
import type { LearnerReportView, ReportedAssignment } from '#server/classes/views-report.ts';
import { memberName } from '#server/classes/views-roster.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { policies, toldAll } from '#server/quiz-policy.ts';

const minuteMs = 60_000;

/**
 * For those who teach the class, and a learner's own for themselves: that tells no score before its test does.
 * @param member line of the roster; null for one's own
 * @throws as `enter`; Problem `not-found`
 */
export async function learnerReport(
  user: Actor | null,
  classId: string,
  member: string | null,
  locale: Locale,
  now = clock(),
): Promise<LearnerReportView> {
  const own = member === null;
  const entered = await enter(user, classId, own ? 'read-class' : 'teach-class');
  const key = { classId, member: member ?? ownLine(entered) };
  const { name, zone } = entered.class;
  const [person, all, scores, overrides, comments, policy] = await Promise.all([
    personOf(key, entered.user),
    assignmentsFor(key),
    scoresOf(key),
    overridesOf(key),
    commentsOn(key, () => false),
    policies(),
  ]);
  const published = all.filter(({ publishedAt }) => publishedAt !== null && publishedAt <= now);
  const told = ({ kind, slug }: Row) =>
    !own || kind !== 'quiz' || toldAll({ mode: 'test', submittedAt: now }, policy(slug), now);
  const rows = published.map((row) => {
    const score = scores.find(({ assignment }) => assignment === row.id);
    const override = overrides.find(({ assignment, undoneAt }) => assignment === row.id && undoneAt === null) ?? null;
    const said = comments.filter(({ assignment }) => assignment === row.id);
    return reported(row, { score, override, comments: said, told: told(row) }, locale, now);
  });
  const { userId, ...learner } = person;
  const [concepts, ideas, weeks] = await Promise.all([
    conceptsIn(published, userId, locale, now),
    ideasIn(published.filter(told), key, locale),
    weeksOf(published, userId, zone),
  ]);
  const total = totalOf(rows.map(({ view, counted }) => [counted, view.assignment.points] as const));
  const assignments = rows.map(({ view }) => view);
  const about = { class: { id: classId, name, zone }, learner, own, at: now.toISOString() };
  return { ...about, assignments, total, concepts, ideas, weeks };
}

function ownLine({ membership }: Entered): string {
  if (membership?.role !== 'learner') throw new Problem('not-found', 'You have no work of your own here.');
  return membership.memberId;
}

/** The imaginary learner of a student view has no line of the roster, so nothing is known of them. */
async function personOf(key: { readonly classId: string; readonly member: string }, { viewing }: Actor) {
  if (viewing) return { userId: null, name: null, email: null, studentId: null, section: null };
  const row = await learnerOr404(key);
  const { userId, studentId, sectionId } = row;
  const section = sectionId && (await sectionName(db(), key.classId, sectionId));
  return { userId, studentId, section, name: memberName(row), email: row.email ?? row.user?.email ?? null };
}

type Row = Cell['assignment'];

interface Known {
  readonly score: Score | undefined;
  readonly override: OverrideView | null;
  readonly comments: ReportedAssignment['comments'];
  readonly told: boolean;
}

/** With the score as it counts in the total. */
function reported(row: Row, { score, override, comments, told }: Known, locale: Locale, now: Date) {
  const withheld = !told && (score?.tries ?? 0) > 0;
  const shown = { ...cellScore(score), ...(withheld && { derived: null, ...(!override && { score: null }) }) };
  const due = row.dueAt && row.dueAt.getTime() + row.grace * minuteMs;
  const work = { ...shown, due, published: row.publishedAt?.getTime() ?? null };
  const view: ReportedAssignment = {
    assignment: cellAssignment(row, locale),
    score: shown,
    missing: isMissing(work, now.getTime()),
    override: override && { score: override.score, reason: override.reason, at: override.at },
    ...{ comments, withheld },
  };
  return { view, counted: countedScore(work, now.getTime()) };
}
