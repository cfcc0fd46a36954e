/** @file The audit trail of a class: what was done to it, by whom, written in the transaction that does it. */
import 'server-only';
import type { Entered } from '#server/classes/class-access.ts';
import type { Client } from '#server/db.ts';
import { announceClass } from '#server/events.ts';

/** What can be done to a class, by the name it is recorded under for good. */
export const classActs = [
  'class-created',
  'class-changed',
  'class-archived',
  'class-restored',
  'join-code-changed',
  'member-joined',
  'member-changed',
  'member-removed',
  'roster-imported',
  'section-changed',
  'assignment-created',
  'assignment-changed',
  'assignment-deleted',
  'assignments-ordered',
  'assignments-copied',
  'extension-given',
  'extension-withdrawn',
  'score-overridden',
  'override-undone',
  'comment-made',
  'comment-deleted',
  'regrade-begun',
  'regrade-applied',
  'regrade-reverted',
  'exported',
  'text-marked',
  'mark-undone',
  'anonymity-changed',
] as const;
export type ClassAct = (typeof classActs)[number];

interface About {
  readonly memberId?: string;
  readonly assignmentId?: string;
  /** Plain values that say what changed, such as `{ from, to }`. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * @param tx the transaction of the act itself: both are stored, or neither
 * @param abouts what it was done to; several make an event each, in one statement
 */
export async function record(
  tx: Client,
  { user, class: { id: classId } }: Pick<Entered, 'user'> & { class: { id: string } },
  action: ClassAct,
  abouts: About | readonly About[] = {},
): Promise<void> {
  const { name, email } = await tx.user.findUniqueOrThrow({
    where: { id: user.id },
    select: { name: true, email: true },
  });
  const by = { byId: user.id, by: name ?? email ?? user.id };
  const all = [abouts].flat();
  await tx.classEvent.createMany({
    data: all.map(({ memberId = null, assignmentId = null, detail = {} }) => ({
      ...{ classId, ...by, action, memberId, assignmentId, detail },
    })),
  });
  const [only, more] = all;
  await announceClass(tx, classId, more ? {} : (only ?? {}));
}
