/** @file What is due: the published assignments of a learner's classes, with the times that hold for them and what they have done. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import { extended, phaseOf } from '#lib/assignment-times.ts';
import type { AssignmentKind } from '#prisma/client/enums.ts';
import type { Actor } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { enter } from '#server/classes/class-access.ts';
import { type Score, scoresOf } from '#server/classes/scores.ts';
import {
  type AssignedView,
  type AssignmentRow,
  type DueView,
  isoOrNull,
  type WorkView,
} from '#server/classes/views-assignments.ts';
import { clock } from '#server/clock.ts';
import { query } from '#server/pool.ts';
import { type Policy, policies, toldAll } from '#server/quiz-policy.ts';

/** Of a class that is in use, or of the given one be it archived; of one page of the course when that is given. */
interface Where {
  readonly classId?: string;
  readonly kind?: AssignmentKind;
  readonly slug?: string;
}

interface Row extends Omit<AssignmentRow, 'publishedAt'> {
  readonly classId: string;
  readonly className: string;
  readonly zone: string;
  readonly extendedDueAt: Date | null;
  readonly extendedClosesAt: Date | null;
}

/** What is not published yet never gets past this statement. */
const published = ({ id, viewing }: Actor, { classId, kind, slug }: Where, now: Date): Promise<Row[]> =>
  query<Row>(
    `SELECT a.id, a.kind, a.slug, a.points, a.attempts, a."opensAt", a."dueAt", a."closesAt", a.grace, a."latePercent",
      c.id AS "classId", c.name AS "className", c.zone, e."dueAt" AS "extendedDueAt", e."closesAt" AS "extendedClosesAt"
    FROM (
      SELECT id, "classId" FROM "ClassMember" WHERE "userId" = $1 AND role = 'learner' AND "removedAt" IS NULL
      UNION ALL SELECT NULL, $6 WHERE $6::text IS NOT NULL
    ) m JOIN "Class" c ON c.id = m."classId" JOIN "Assignment" a ON a."classId" = c.id
      LEFT JOIN "Extension" e ON e."assignmentId" = a.id AND e."memberId" = m.id
    WHERE a."publishedAt" <= $2
      AND CASE WHEN $3::text IS NULL THEN c."archivedAt" IS NULL ELSE c.id = $3 END
      AND ($4::text IS NULL OR a.kind::text = $4) AND ($5::text IS NULL OR a.slug = $5)
    ORDER BY c."createdAt", a.position, a.id`,
    [id, now.toISOString(), classId ?? null, kind ?? null, slug ?? null, viewing?.id ?? null],
  );

function dueView(row: Row, locale: Locale, now: Date): DueView {
  const { extendedDueAt, extendedClosesAt } = row;
  const extension = extendedDueAt && { dueAt: extendedDueAt, closesAt: extendedClosesAt };
  const times = extended({ opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt }, extension);
  return {
    ...{ id: row.id, kind: row.kind, slug: row.slug, points: row.points, latePercent: row.latePercent },
    class: { id: row.classId, name: row.className, zone: row.zone },
    title: titleOf(row, locale),
    opensAt: isoOrNull(times.opensAt),
    dueAt: isoOrNull(times.dueAt),
    closesAt: isoOrNull(times.closesAt),
    extended: times.dueAt?.getTime() !== row.dueAt?.getTime() || times.closesAt?.getTime() !== row.closesAt?.getTime(),
    phase: phaseOf(times, row.grace, now),
  };
}

const nothing: WorkView = { progress: 'none', tries: 0, waiting: 0, score: null, daysLate: 0, excused: false };

function workView(row: Row, score: Score | undefined, policy: (quiz: string) => Policy, now: Date): WorkView {
  if (!score) return nothing;
  const { tries, waiting, excused, daysLate } = score;
  // What a test was worth stays unsaid as long as the test's own page says nothing; what an instructor gave by hand is theirs to tell.
  const secret =
    row.kind === 'quiz' &&
    score.override === null &&
    !toldAll({ mode: 'test', submittedAt: score.at }, policy(row.slug), now);
  const done = excused || score.override !== null || row.kind !== 'exercise' || score.raw === 1;
  return {
    progress: done ? 'done' : tries > 0 ? 'tried' : 'none',
    ...{ tries, waiting, excused, daysLate },
    score: secret ? null : score.score,
  };
}

async function assigned(user: Actor, where: Where, locale: Locale, now: Date): Promise<AssignedView[]> {
  const rows = await published(user, where, now);
  if (rows.length === 0) return [];
  const [scores, policy] = await Promise.all([scoresOf({ userId: user.id }), policies()]);
  const byAssignment = new Map(scores.map((score) => [score.assignment, score]));
  return rows.map((row) => ({
    ...dueView(row, locale, now),
    ...workView(row, byAssignment.get(row.id), policy, now),
  }));
}

/** All that is assigned to one in a class, in the class's order; nothing for who teaches it. @throws as `enter` */
export async function dueIn(
  user: Actor | null,
  classId: string,
  locale: Locale,
  now = clock(),
): Promise<AssignedView[]> {
  const { user: viewer } = await enter(user, classId, 'read-class');
  return assigned(viewer, { classId }, locale, now);
}

/** At most so many of all classes that can still be handed in, are not done and have a due time, the next one first. */
export async function dueNext(
  user: Actor | null,
  locale: Locale,
  count: number,
  now = clock(),
): Promise<AssignedView[]> {
  if (!user || user.guest) return [];
  const all = await assigned(user, {}, locale, now);
  const open = all.filter(
    ({ dueAt, phase, progress }) => dueAt && progress !== 'done' && (phase === 'open' || phase === 'late'),
  );
  return open.sort((one, other) => Date.parse(one.dueAt ?? '') - Date.parse(other.dueAt ?? '')).slice(0, count);
}

/** What a page of the course counts for. Every view of such a page asks, so it is one statement. */
export async function assignedHere(
  user: Actor | null,
  kind: AssignmentKind,
  slug: string,
  locale: Locale,
  now = clock(),
): Promise<DueView[]> {
  if (!user || user.guest) return [];
  return (await published(user, { kind, slug }, now)).map((row) => dueView(row, locale, now));
}
