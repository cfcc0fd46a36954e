import { expect, test } from 'vitest';
import { type Action, type Actor, actions, can } from '#server/access.ts';

const me: Actor = { id: 'me', role: 'learner', guest: false };
const viewers: Record<string, Actor | null> = {
  nobody: null,
  guest: { ...me, guest: true },
  learner: me,
  instructor: { ...me, role: 'instructor' },
  admin: { ...me, role: 'admin' },
};

const table: Record<Action, readonly string[]> = {
  submit: ['guest', 'learner', 'instructor', 'admin'],
  'save-draft': ['guest', 'learner', 'instructor', 'admin'],
  'open-hint': ['guest', 'learner', 'instructor', 'admin'],
  'open-solution': ['guest', 'learner', 'instructor', 'admin'],
  'open-discussion': ['guest', 'learner', 'instructor', 'admin'],
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
  'take-invitation': ['learner', 'instructor', 'admin'],
  'manage-users': ['admin'],
};

test('everybody may do exactly what the table says with what is theirs', () => {
  for (const action of actions) {
    const allowed = Object.keys(viewers).filter((name) => can(viewers[name] ?? null, action, { userId: 'me' }));
    expect([action, allowed]).toEqual([action, table[action]]);
  }
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
