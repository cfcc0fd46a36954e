import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { stateWords } from '#components/classes/report/state-words.ts';
import en from '#messages/en.json' with { type: 'json' };
import type { ReportedAssignment } from '#server/classes/views-report.ts';

const t = createTranslator({ locale: 'en', messages: en, namespace: 'Gradebook' });
const score: ReportedAssignment['score'] = {
  score: null,
  derived: null,
  excused: false,
  tries: 0,
  waiting: 0,
  daysLate: 0,
};
const row = { score, missing: false, override: null, assignment: { extension: null } };
const override = { score: 1, reason: 'Shown at the board.', at: '' };
const say = (changes: Partial<typeof score>, more: object = {}) =>
  stateWords({ ...row, score: { ...score, ...changes }, ...more }, t);

test('a report says where the work on an assignment stands, or a parent would read a number without its reason', () => {
  expect(say({})).toBe('nothing handed in');
  expect(say({}, { missing: true })).toBe('missing');
  expect(say({ tries: 2, score: 1 })).toBe('handed in');
  expect(say({ tries: 1, score: 0.8, daysLate: 2 })).toBe('late by 2 days');
  expect(say({ tries: 1, waiting: 1 })).toBe('1 waits to be graded');
  expect(say({ tries: 2, waiting: 1 })).toBe('handed in, 1 waits to be graded');
  expect(say({ excused: true }, { override: { ...override, score: null } })).toBe('excused');
  expect(say({ score: 1 }, { override, assignment: { extension: { reason: null } } })).toBe(
    'nothing handed in, score set by hand, with more time',
  );
});
