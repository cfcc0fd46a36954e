/** @file What a browser may see of a class. */
import 'server-only';
import type { ClassRole } from '#prisma/client/enums.ts';
import { type Actor, can, type Membership } from '#server/access.ts';
import type { ClassRow } from '#server/classes/class-access.ts';

export interface ClassView {
  readonly id: string;
  readonly name: string;
  /** IANA time zone of its due times. */
  readonly zone: string;
  readonly archived: boolean;
  /** What the viewer is in it; null for an administrator who is not in it. */
  readonly role: ClassRole | null;
  readonly learners: number;
  /** What the viewer may do, so that a page offers nothing that would be refused. */
  readonly may: {
    readonly teach: boolean;
    readonly manage: boolean;
    readonly change: boolean;
    readonly roster: boolean;
    readonly assignments: boolean;
    readonly scores: boolean;
    readonly comment: boolean;
  };
  /** For its instructors; null when nobody can join. */
  readonly join: { readonly code: string; readonly expiresAt: string | null } | null;
}

export function classView(
  { class: row, membership }: { readonly class: ClassRow; readonly membership: Membership | null },
  viewer: Actor,
  learners: number,
): ClassView {
  const subject = { membership, archived: row.archivedAt !== null };
  const may: ClassView['may'] = {
    teach: can(viewer, 'teach-class', subject),
    manage: can(viewer, 'manage-class', subject),
    change: can(viewer, 'change-class', subject),
    roster: can(viewer, 'change-roster', subject),
    assignments: can(viewer, 'change-assignments', subject),
    scores: can(viewer, 'change-scores', subject),
    comment: can(viewer, 'comment-on-scores', subject),
  };
  return {
    id: row.id,
    name: row.name,
    zone: row.zone,
    archived: subject.archived,
    role: membership?.role ?? null,
    learners,
    may,
    join:
      may.roster && row.joinCode ? { code: row.joinCode, expiresAt: row.joinExpiresAt?.toISOString() ?? null } : null,
  };
}
