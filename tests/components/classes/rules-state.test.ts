import { expect, test } from 'vitest';
import { faultOf, noRules, rulesInput, rulesState } from '#components/classes/rules-state.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';

const zone = 'America/New_York';
const stored: AssignmentView = {
  ...{ id: 'a', kind: 'exercise', slug: 'sigmoid', title: 'Sigmoid', points: 10, attempts: 'last', extensions: [] },
  ...{ state: 'published', publishedAt: '2026-11-01T05:30:00.000Z', opensAt: null, closesAt: null },
  ...{ dueAt: '2026-11-25T04:30:17.000Z', grace: 15, latePercent: 12.5 },
};

test('a deadline typed as 23:59 by the class’s clocks holds to the end of that minute, whoever’s clock types it', () => {
  const typed = { ...noRules, opensAt: '2026-11-17T08:00', dueAt: '2026-11-24T23:59', closesAt: '2026-12-01T23:59' };
  expect(rulesInput(typed, zone)).toEqual({
    ...{ publication: 'draft', opensAt: '2026-11-17T13:00:00.000Z', dueAt: '2026-11-25T04:59:59.999Z' },
    ...{ closesAt: '2026-12-02T04:59:59.999Z', grace: 0, latePercent: 0, attempts: 'best' },
  });
  expect(rulesInput(typed, 'Asia/Shanghai').dueAt).toBe('2026-11-24T15:59:59.999Z');
});

test('what is opened and saved without a change stays as it is, to the second', () => {
  const state = rulesState(stored, zone);
  expect(state).toMatchObject({ dueAt: '2026-11-24T23:30', publication: 'published', publishedAt: '' });
  expect(rulesInput(state, zone, stored)).toEqual({
    ...{ publication: 'now', opensAt: null, dueAt: stored.dueAt, closesAt: null },
    ...{ grace: 15, latePercent: 12.5, attempts: 'last' },
  });
  const scheduled = rulesState({ ...stored, state: 'scheduled' }, zone);
  expect(scheduled.publishedAt).toBe('2026-11-01T01:30'); // which comes twice that night
  expect(rulesInput(scheduled, zone, stored).publication).toBe(stored.publishedAt);
});

test('times in the wrong order are told before they are sent', () => {
  const due = { ...noRules, dueAt: '2026-11-24T23:59' };
  expect(faultOf({ ...due, closesAt: '2026-11-24T23:59' }, zone)).toBe(null);
  expect(faultOf({ ...due, closesAt: '2026-11-24T23:58' }, zone)).toBe('due-after-closes');
  expect(faultOf({ ...due, opensAt: '2026-11-25T00:00' }, zone)).toBe('opens-after-due');
});
