/** @file Who may do what: one table, asked by every function that changes or shows something of someone's. */
import 'server-only';
import type { ClassRight, ClassRole, Role } from '#prisma/client/enums.ts';

/** Someone who uses the site. A guest has the role `learner`. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly guest: boolean;
  /** This is nobody but the imaginary learner as whom a teacher looks at the class (server/student-view.ts). */
  readonly viewing?: ViewedClass;
}

/** The class that a student view shows. */
export interface ViewedClass {
  readonly id: string;
  readonly name: string;
  /** When the view ends by itself, ISO 8601. */
  readonly until: string;
}

/** What somebody is in a class. */
export interface Membership {
  readonly role: ClassRole;
  readonly rights: readonly ClassRight[];
}

/** What an action is done to. */
export interface Subject {
  /** Its owner. */
  readonly userId?: string;
  /** The one who acts as a member of the class it is in; null for who is none. */
  readonly membership?: Membership | null;
  /** The class is archived. */
  readonly archived?: boolean;
}

type Rule = (user: Actor, subject: Subject) => boolean;

const anyone: Rule = () => true;
const registered: Rule = (user) => !user.guest;
const owner: Rule = (user, subject) => subject.userId === user.id;
const itsAuthor: Rule = (user, subject) => registered(user, subject) && owner(user, subject);
const others: Rule = (user, subject) => registered(user, subject) && !owner(user, subject);
const staff: Rule = (user) => !user.guest && user.role !== 'learner';
const admin: Rule = (user) => !user.guest && user.role === 'admin';

/** Of a class: an administrator stands in for its instructors. */
const member: Rule = (user, { membership }) => registered(user, {}) && membership != null;
const memberOrAdmin: Rule = (user, subject) => member(user, subject) || admin(user, subject);
const teacher: Rule = (user, subject) =>
  admin(user, subject) || (member(user, subject) && subject.membership?.role !== 'learner');
const itsInstructor: Rule = (user, subject) =>
  admin(user, subject) || (member(user, subject) && subject.membership?.role === 'instructor');
const withRight =
  (right: ClassRight): Rule =>
  (user, subject) =>
    itsInstructor(user, subject) || (teacher(user, subject) && (subject.membership?.rights.includes(right) ?? false));
/** An archived class stays as it is. */
const unarchived =
  (rule: Rule): Rule =>
  (user, subject) =>
    !subject.archived && rule(user, subject);

const rules = {
  submit: anyone,
  'save-draft': anyone,
  'open-exercise': anyone,
  'open-hint': anyone,
  'open-solution': anyone,
  'open-discussion': anyone,
  'read-lesson': anyone,
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
  'end-tour': registered,
  'manage-own-account': registered,
  'take-invitation': registered,
  'manage-users': admin,
  'create-class': staff,
  'join-class': registered,
  'read-class': memberOrAdmin,
  'leave-class': unarchived(memberOrAdmin),
  'teach-class': teacher,
  'manage-class': itsInstructor,
  'change-class': unarchived(itsInstructor),
  'change-roster': unarchived(withRight('roster')),
  'change-assignments': unarchived(withRight('assignments')),
  'change-scores': unarchived(withRight('scores')),
  'comment-on-scores': unarchived(teacher),
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof rules;

export const actions = Object.keys(rules) as Action[];

/** Everything else of the table records something, or is about what is somebody's: an imaginary learner has nothing. */
const whileViewing: Action = 'read-class';

/** Nobody (`null`) may do nothing. */
export function can(user: Actor | null, action: Action, subject: Subject = {}): boolean {
  if (user === null || (user.viewing && action !== whileViewing)) return false;
  return rules[action](user, subject);
}
