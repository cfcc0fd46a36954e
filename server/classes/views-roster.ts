/** @file What the teachers of a class see of its members. */
import 'server-only';
import type { Prisma } from '#prisma/client/client.ts';
import type { ClassRight, ClassRole } from '#prisma/client/enums.ts';

/** A line of the roster. */
export interface MemberView {
  readonly id: string;
  /** As the roster says, else as the account does. */
  readonly name: string | null;
  readonly email: string | null;
  /** Who joined; null while the person is awaited, and once the account is gone. */
  readonly account: { readonly name: string | null; readonly email: string | null } | null;
  /** What the roster itself says, to be changed. */
  readonly roster: { readonly name: string | null; readonly email: string | null };
  readonly studentId: string | null;
  readonly login: string | null;
  readonly section: string | null;
  readonly role: ClassRole;
  readonly rights: readonly ClassRight[];
  readonly joinedAt: string | null;
  readonly removed: boolean;
  /** It is the viewer's own. */
  readonly mine: boolean;
}

export interface SectionView {
  readonly id: string;
  readonly name: string;
}

export interface RosterView {
  readonly members: readonly MemberView[];
  /** By name. */
  readonly sections: readonly SectionView[];
}

/** A class at a glance. */
export interface OverviewView {
  readonly instructors: readonly string[];
  /** Learners who have joined, and those of the roster who have not yet. */
  readonly joined: number;
  readonly awaited: number;
  /** Assignments, drafts included. */
  readonly assigned: number;
}

export const memberFields = {
  id: true,
  userId: true,
  name: true,
  email: true,
  studentId: true,
  login: true,
  canvasId: true,
  sectionId: true,
  role: true,
  rights: true,
  joinedAt: true,
  removedAt: true,
  user: { select: { name: true, email: true } },
} as const satisfies Prisma.ClassMemberSelect;

export type MemberRow = Prisma.ClassMemberGetPayload<{ select: typeof memberFields }>;

/** What somebody is called in a class. */
export const memberName = ({ name, email, user }: Pick<MemberRow, 'name' | 'email' | 'user'>): string | null =>
  name ?? user?.name ?? email ?? user?.email ?? null;

export const memberView = (row: MemberRow, viewerId: string): MemberView => ({
  id: row.id,
  name: row.name ?? row.user?.name ?? null,
  email: row.email ?? row.user?.email ?? null,
  account: row.user,
  roster: { name: row.name, email: row.email },
  studentId: row.studentId,
  login: row.login,
  section: row.sectionId,
  role: row.role,
  rights: row.rights,
  joinedAt: row.userId === null ? null : (row.joinedAt?.toISOString() ?? null),
  removed: row.removedAt !== null,
  mine: row.userId === viewerId,
});

/** What the lines of a file say, and a line of the roster keeps. */
export const rosterFields = ['name', 'email', 'studentId', 'login', 'canvasId', 'section'] as const;
export type RosterField = (typeof rosterFields)[number];

/** Why a line of a file cannot be taken in. `other` is the line of the file that it is in conflict with. */
export type RosterFault =
  | { readonly code: 'no-email' | 'bad-email' | 'too-long' | 'not-text' | 'torn' | 'two-people' }
  | { readonly code: 'duplicate'; readonly other: number }
  | { readonly code: 'other-role'; readonly role: ClassRole };

/** What importing a line of a file does. `back`: somebody who was removed is in the class again. */
export type RosterEffect = 'new' | 'changed' | 'back' | 'unchanged' | 'fault';

export interface RosterLineView {
  /** Counts from 1, as a text editor does. */
  readonly line: number;
  readonly effect: RosterEffect;
  readonly name: string | null;
  readonly email: string | null;
  readonly fault: RosterFault | null;
  readonly changes: readonly { readonly field: RosterField; readonly from: string | null; readonly to: string }[];
  /** It has no address and no number, and one learner has its name. */
  readonly byName: boolean;
}

export interface RosterPreview {
  /** Which columns were understood, as the file calls them; null where it has no header. */
  readonly columns: readonly { readonly field: RosterField | 'first' | 'last'; readonly header: string | null }[];
  readonly lines: readonly RosterLineView[];
  readonly counts: Readonly<Record<RosterEffect, number>>;
  /** Sections that would be made. */
  readonly newSections: readonly string[];
  /** Lines without an address whose login could be completed to one. */
  readonly loginsWithoutEmail: number;
  /** To be sent back, so that nothing else happens than was looked at. */
  readonly plan: string;
}
