import { expect, test } from 'vitest';
import {
  draftOf,
  earnedIn,
  givenBy,
  lacking,
  type MarkDraft,
  moved,
  withDigit,
  withPoints,
} from '#components/marking/mark-draft.ts';
import { actOf, type Place } from '#components/marking/mark-keys.ts';

const rubric = [{ points: 2 }, { points: 1 }, { points: 12 }];
const empty = draftOf({ mark: null }, rubric);
const typed = (keys: string, from: MarkDraft = empty) =>
  [...keys].reduce((draft, key) => withDigit(draft, Number(key), rubric), from);
const press = (key: string, place: Place = 'text', more: Partial<Parameters<typeof actOf>[0]> = {}) =>
  actOf({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more }, place);

test('number keys fill in one criterion after the other, so that a text is marked without looking for a field', () => {
  const draft = typed('21');
  expect(draft).toMatchObject({ points: ['2', '1', ''], current: 2 });
  expect(lacking(draft, rubric)).toEqual([2]);
  expect(givenBy(draft, rubric)).toBeNull();
});

test('more than a criterion has is not taken, and one of more than 9 points takes two digits', () => {
  expect(typed('3')).toEqual(empty);
  const whole = typed('2112');
  expect(whole).toMatchObject({ points: ['2', '1', '12'], current: 2 });
  expect(typed('5', whole).points[2]).toBe('5');
  expect(givenBy(typed('0105'), rubric)).toEqual({ points: [0, 1, 5], comment: null });
});

test('fractions may be typed with either decimal sign, and nothing that is no number of the criterion gets through', () => {
  const draft = withPoints(withPoints(withPoints(empty, 0, '1,5'), 1, '0.25'), 2, '7');
  expect(givenBy({ ...draft, comment: '  Well put. ' }, rubric)).toEqual({
    points: [1.5, 0.25, 7],
    comment: 'Well put.',
  });
  expect(earnedIn(draft, rubric)).toBe(8.75);
  for (const wrong of ['', ' ', 'x', '-1', '13', '1e9', 'Infinity'])
    expect([wrong, lacking(withPoints(draft, 2, wrong), rubric)]).toEqual([wrong, [2]]);
});

test('a mark that is there is what one begins with, and the arrows stay within the rubric', () => {
  const mark = { points: [1, 0.5, 12], comment: 'So.', by: null, markedAt: '' };
  expect(draftOf({ mark }, rubric)).toEqual({ points: ['1', '0.5', '12'], comment: 'So.', current: 0 });
  expect([moved(empty, -1).current, moved(moved(moved(moved(empty, 1), 1), 1), 1).current]).toEqual([0, 2]);
});

test('keys act only where they type nothing: a comment keeps its letters, a button its Enter', () => {
  expect(press('2')).toEqual({ act: 'digit', digit: 2 });
  expect(press('2', 'points')).toBeNull();
  for (const key of ['2', 'j', 'k', 'u', '?', 'Enter']) expect([key, press(key, 'comment')]).toEqual([key, null]);
  expect([press('Enter'), press('Enter', 'points'), press('Enter', 'control')]).toEqual([
    { act: 'save' },
    { act: 'save' },
    null,
  ]);
  expect(press('Enter', 'comment', { ctrlKey: true })).toEqual({ act: 'save' });
  expect(press('Enter', 'comment', { metaKey: true })).toEqual({ act: 'save' });
  expect(press('Escape', 'comment')).toEqual({ act: 'leave' });
  expect([press('j'), press('k', 'control'), press('u'), press('?')].map((each) => each?.act)).toEqual([
    'next',
    'previous',
    'undo',
    'help',
  ]);
});

test('what a browser or an input method does with a key stays theirs', () => {
  expect(press('Enter', 'comment', { isComposing: true, ctrlKey: true })).toBeNull();
  expect(press('j', 'text', { isComposing: true })).toBeNull();
  for (const key of ['1', 'j', 'r']) expect(press(key, 'text', { ctrlKey: true })).toBeNull();
  expect(press('ArrowDown', 'text', { altKey: true })).toBeNull();
});
