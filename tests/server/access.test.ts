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
  'read-submission': ['guest', 'learner', 'instructor', 'admin'],
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

test('nobody reads the submissions of others, whatever their role', () => {
  for (const viewer of Object.values(viewers)) {
    expect(can(viewer, 'read-submission', { userId: 'you' })).toBe(false);
    expect(can(viewer, 'read-submission')).toBe(false);
  }
});

test('a guest with a great role is still a guest', () => {
  expect(can({ id: 'me', role: 'admin', guest: true }, 'manage-users')).toBe(false);
});
