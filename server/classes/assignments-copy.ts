/** @file Taking over all assignments of another class, such as last year's. */
import 'server-only';
import { moveDays } from '#lib/zoned-time.ts';
import type { Actor } from '#server/access.ts';
import type { CopyInput } from '#server/classes/assignment-rules.ts';
import { endOf, plainRules } from '#server/classes/assignments.ts';
import { changeIn, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { assignmentFields } from '#server/classes/views-assignments.ts';
import { clock } from '#server/clock.ts';
import { newId } from '#server/ids.ts';
import { Problem } from '#server/problem.ts';

/**
 * Copies them after those that are there, with all times moved by `days`: a deadline at 23:59 stays one at 23:59 by the clocks of its
 * new class. Nothing goes out to learners by it: what would be published already is a draft, what would be later stays scheduled.
 * Extensions and scores belong to the learners of the other class, and stay there.
 * @returns how many there were
 * @throws as `changeIn`, and as `enter` for the other class, which one has to teach too
 */
export async function copyAssignments(
  user: Actor | null,
  classId: string,
  { from, days }: CopyInput,
): Promise<{ readonly copied: number }> {
  if (from === classId) throw new Problem('invalid-body', 'from: is this very class');
  return changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    const source = await enter(user, from, 'teach-class', tx);
    const now = clock();
    const moved = (time: Date | null) => time && moveDays(time, days, source.class.zone, entered.class.zone);
    const rows = await tx.assignment.findMany({
      where: { classId: from },
      select: assignmentFields,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const end = await endOf(tx, classId);
    const copies = rows.map((row) => {
      const published = moved(row.publishedAt);
      return {
        ...{ ...row, id: newId(), publishedAt: published && published > now ? published : null },
        ...{ opensAt: moved(row.opensAt), dueAt: moved(row.dueAt), closesAt: moved(row.closesAt) },
      };
    });
    await tx.assignment.createMany({ data: copies.map((row, place) => ({ ...row, classId, position: end + place })) });
    const abouts = copies.map((row) => ({ assignmentId: row.id, detail: plainRules(row) }));
    if (copies.length > 0) await record(tx, entered, 'assignment-created', abouts);
    await record(tx, entered, 'assignments-copied', { detail: { from, days, copied: copies.length } });
    return { copied: copies.length };
  });
}
