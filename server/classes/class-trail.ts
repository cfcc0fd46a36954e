/** @file The audit trail of a class as its instructors read it, page by page. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import { AssignmentKind } from '#prisma/client/enums.ts';
import type { Actor } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { enter } from '#server/classes/class-access.ts';
import { classActs } from '#server/classes/class-events.ts';
import { memberName } from '#server/classes/views-roster.ts';
import type { EventDetail, EventView, TrailView } from '#server/classes/views-trail.ts';
import { db } from '#server/db.ts';

const pageSize = 40;

export const trailSchema = z.object({
  /** Time and id of the last event of the page before. */
  after: z.templateLiteral([z.iso.datetime(), '_', z.uuid()]).nullable().catch(null),
});

/** Three statements a page. @throws as `enter` */
export async function trailOf(
  user: Actor | null,
  classId: string,
  locale: Locale,
  { after }: { readonly after: string | null },
): Promise<TrailView> {
  await enter(user, classId, 'manage-class');
  const [createdAt, id = ''] = after?.split('_') ?? [];
  const before = createdAt && { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
  const rows = await db().classEvent.findMany({
    where: { classId, ...before },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const [members, assignments] = await Promise.all([
    memberNames(page.flatMap(({ memberId }) => memberId ?? [])),
    titles(
      page.flatMap(({ assignmentId }) => assignmentId ?? []),
      locale,
    ),
  ]);
  const events = page.map((row): EventView => {
    const detail = row.detail as EventDetail; // written by `record`, which takes nothing else
    return {
      ...{ id: row.id, at: row.createdAt.toISOString(), by: row.by, detail },
      act: classActs.find((act) => act === row.action) ?? null,
      member: members.get(row.memberId ?? '') ?? null,
      assignment: assignments.get(row.assignmentId ?? '') ?? namedIn(detail, locale),
    };
  });
  return { events, next: last && rows.length > pageSize ? `${last.createdAt.toISOString()}_${last.id}` : null };
}

async function memberNames(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db().classMember.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, email: true, user: { select: { name: true, email: true } } },
  });
  return new Map(rows.map((row) => [row.id, memberName(row)]));
}

async function titles(ids: readonly string[], locale: Locale): Promise<ReadonlyMap<string, string>> {
  const rows = await db().assignment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, slug: true },
  });
  return new Map(rows.map((row) => [row.id, titleOf(row, locale)]));
}

/** What the record itself names: an assignment that was deleted, or the exercise that was graded again. */
function namedIn({ kind, slug, exercise }: EventDetail, locale: Locale): string | null {
  const named = typeof exercise === 'string' ? { kind: 'exercise', slug: exercise } : { kind, slug };
  const place = placeSchema.safeParse(named);
  return place.success ? titleOf(place.data, locale) : null;
}

const placeSchema = z.object({ kind: z.enum(AssignmentKind), slug: z.string() });
