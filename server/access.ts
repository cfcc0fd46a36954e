/** @file Who may do what: one table, asked by every function that changes or shows something of someone's. */
import 'server-only';
import type { Role } from '#prisma/client/enums.ts';

/** Someone who uses the site. A guest has the role `learner`. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly guest: boolean;
}

/** What an action is done to; `userId` is its owner. */
export interface Subject {
  readonly userId?: string;
}

type Rule = (user: Actor, subject: Subject) => boolean;

const anyone: Rule = () => true;
const registered: Rule = (user) => !user.guest;
const owner: Rule = (user, subject) => subject.userId === user.id;
const itsAuthor: Rule = (user, subject) => registered(user, subject) && owner(user, subject);
const others: Rule = (user, subject) => registered(user, subject) && !owner(user, subject);
const staff: Rule = (user) => !user.guest && user.role !== 'learner';
const admin: Rule = (user) => !user.guest && user.role === 'admin';

const rules = {
  submit: anyone,
  'save-draft': anyone,
  'open-hint': anyone,
  'open-solution': anyone,
  'open-discussion': anyone,
  'take-quiz': anyone,
  'open-attempt': owner,
  'read-submission': owner,
  comment: registered,
  'edit-comment': itsAuthor,
  'read-comment-history': (user, subject) => itsAuthor(user, subject) || staff(user, subject),
  'like-comment': others,
  'report-comment': others,
  moderate: staff,
  'manage-quizzes': staff,
  'keep-streak': registered,
  'take-invitation': registered,
  'manage-users': admin,
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof rules;

export const actions = Object.keys(rules) as Action[];

/** Nobody (`null`) may do nothing. */
export function can(user: Actor | null, action: Action, subject: Subject = {}): boolean {
  return user !== null && rules[action](user, subject);
}
