import { expect, test } from 'vitest';
import { type Action, type Actor, actions, can, type Membership } from '#server/access.ts';

const me: Actor = { id: 'me', role: 'learner', guest: false };
/** A teacher who looks at a class as its learners do. */
const student: Actor = { ...me, viewing: { id: 'class', name: 'Class', until: '2026-11-30T12:00:00.000Z' } };
const viewers: Record<string, Actor | null> = {
  nobody: null,
  guest: { ...me, guest: true },
  learner: me,
  instructor: { ...me, role: 'instructor' },
  admin: { ...me, role: 'admin' },
};

type ClassAction =
  | 'read-class'
  | 'leave-class'
  | 'teach-class'
  | 'manage-class'
  | 'change-class'
  | 'change-roster'
  | 'change-assignments'
  | 'change-scores'
  | 'comment-on-scores';

const table: Record<Exclude<Action, ClassAction>, readonly string[]> = {
  submit: ['guest', 'learner', 'instructor', 'admin'],
  'save-draft': ['guest', 'learner', 'instructor', 'admin'],
  'open-exercise': ['guest', 'learner', 'instructor', 'admin'],
  'open-hint': ['guest', 'learner', 'instructor', 'admin'],
  'open-solution': ['guest', 'learner', 'instructor', 'admin'],
  'open-discussion': ['guest', 'learner', 'instructor', 'admin'],
  'read-lesson': ['guest', 'learner', 'instructor', 'admin'],
  'take-quiz': ['guest', 'learner', 'instructor', 'admin'],
  'open-attempt': ['guest', 'learner', 'instructor', 'admin'],
  'read-submission': ['guest', 'learner', 'instructor', 'admin'],
  comment: ['learner', 'instructor', 'admin'],
  'edit-comment': ['learner', 'instructor', 'admin'],
  'read-comment-history': ['learner', 'instructor', 'admin'],
  'like-comment': [],
  'report-comment': [],
  moderate: ['instructor', 'admin'],
  'manage-quizzes': ['instructor', 'admin'],
  'keep-streak': ['learner', 'instructor', 'admin'],
  'end-tour': ['learner', 'instructor', 'admin'],
  'manage-own-account': ['learner', 'instructor', 'admin'],
  'take-invitation': ['learner', 'instructor', 'admin'],
  'manage-users': ['admin'],
  'create-class': ['instructor', 'admin'],
  'join-class': ['learner', 'instructor', 'admin'],
};

/** Who may do what in a class, by what they are in it; none of them is an administrator, who may do all of it. */
const classTable: Record<ClassAction, readonly string[]> = {
  'read-class': ['learner', 'assistant', 'roster', 'assignments', 'scores', 'instructor'],
  'leave-class': ['learner', 'assistant', 'roster', 'assignments', 'scores', 'instructor'],
  'teach-class': ['assistant', 'roster', 'assignments', 'scores', 'instructor'],
  'manage-class': ['instructor'],
  'change-class': ['instructor'],
  'change-roster': ['roster', 'instructor'],
  'change-assignments': ['assignments', 'instructor'],
  'change-scores': ['scores', 'instructor'],
  'comment-on-scores': ['assistant', 'roster', 'assignments', 'scores', 'instructor'],
};
const members: Record<string, Membership | null> = {
  stranger: null,
  learner: { role: 'learner', rights: ['scores'] }, // a right without the role is none
  assistant: { role: 'assistant', rights: [] },
  roster: { role: 'assistant', rights: ['roster'] },
  assignments: { role: 'assistant', rights: ['assignments'] },
  scores: { role: 'assistant', rights: ['scores'] },
  instructor: { role: 'instructor', rights: [] },
};
const classActions = Object.keys(classTable) as ClassAction[];
const isClassAction = (action: Action): action is ClassAction => action in classTable;

test('everybody may do exactly what the table says with what is theirs', () => {
  for (const action of actions) {
    if (isClassAction(action)) continue;
    const allowed = Object.keys(viewers).filter((name) => can(viewers[name] ?? null, action, { userId: 'me' }));
    expect([action, allowed]).toEqual([action, table[action]]);
  }
});

test('in a class everybody may do exactly what their place in it allows, whatever they are on the site', () => {
  for (const action of classActions) {
    for (const viewer of ['learner', 'instructor'] as const) {
      const allowed = Object.keys(members).filter((name) =>
        can(viewers[viewer] ?? null, action, { membership: members[name] ?? null }),
      );
      expect([action, viewer, allowed]).toEqual([action, viewer, classTable[action]]);
    }
  }
});

test('an administrator helps in every class, a guest is in none', () => {
  for (const action of classActions) {
    expect([action, can(viewers.admin ?? null, action, { membership: null })]).toEqual([action, true]);
    const instructor = members.instructor ?? null;
    expect([action, can(viewers.guest ?? null, action, { membership: instructor })]).toEqual([action, false]);
  }
});

test('an archived class is read, and brought back by its instructors; nothing else of it changes', () => {
  const left = classActions.filter((action) =>
    can(viewers.admin ?? null, action, { membership: null, archived: true }),
  );
  expect(left).toEqual(['read-class', 'teach-class', 'manage-class']);
});

test('nobody reads the submissions or attempts of others, whatever their role', () => {
  for (const viewer of Object.values(viewers)) {
    for (const action of ['read-submission', 'open-attempt'] as const) {
      expect(can(viewer, action, { userId: 'you' })).toBe(false);
      expect(can(viewer, action)).toBe(false);
    }
  }
});

test('nobody edits another’s comment, and only moderators read how it came about', () => {
  const allowed = (action: Action) =>
    Object.keys(viewers).filter((name) => can(viewers[name] ?? null, action, { userId: 'you' }));
  expect(allowed('edit-comment')).toEqual([]);
  expect(allowed('read-comment-history')).toEqual(['instructor', 'admin']);
  expect(allowed('like-comment')).toEqual(['learner', 'instructor', 'admin']);
  expect(allowed('report-comment')).toEqual(['learner', 'instructor', 'admin']);
});

test('a guest with a great role is still a guest', () => {
  expect(can({ id: 'me', role: 'admin', guest: true }, 'manage-users')).toBe(false);
});

test('the student view may look at its class and nothing else, or something would be recorded', () => {
  const membership = { role: 'learner', rights: [] } as const;
  const allowed = actions.filter((action) => can(student, action, { userId: student.id, membership }));
  expect(allowed).toEqual(['read-class']);
  expect(actions.filter((action) => can(student, action, { userId: student.id, membership: null }))).toEqual([]);
});
