import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { eventWords } from '#components/classes/event-words.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };
import { classActs } from '#server/classes/class-events.ts';
import type { EventView } from '#server/classes/views-trail.ts';

const messages = { en, zh };

function say(locale: 'en' | 'zh', event: Partial<EventView>) {
  const t = createTranslator({
    locale,
    messages: messages[locale],
    namespace: 'Classes.trail',
    onError(error) {
      throw error;
    },
  });
  const nothing = { id: '', at: '', by: 'Prof', act: null, member: null, assignment: null, detail: {} };
  return eventWords({ t, locale, zone: 'Asia/Shanghai' }, { ...nothing, ...event });
}
const text = (event: Partial<EventView>) => [say('en', event).text, say('zh', event).text];

test('whatever can be done to a class is told in both languages, even by a record that says little', () => {
  for (const locale of ['en', 'zh'] as const) {
    const told = classActs.map((act) => say(locale, { act }).text);
    expect(told.filter((words) => words === '' || /[{}]|undefined|null/.test(words))).toEqual([]);
    expect(new Set(told).size).toBe(classActs.length);
    if (locale === 'zh') expect(told.filter((words) => !/\p{Script=Han}/u.test(words))).toEqual([]);
  }
  expect(text({})).toEqual(['did something that this version does not know', '进行了当前版本无法识别的操作']);
});

test('what changed of a person is named field by field', () => {
  const detail = {
    change: 'edited',
    who: 'Ada',
    name: null,
    section: 'Monday',
    role: 'assistant',
    rights: 'roster scores',
  };
  expect(text({ act: 'member-changed', member: 'Ada L.', detail })).toEqual([
    'changed Ada L.: name: none; section: Monday; role: assistant; rights: roster and scores',
    '修改了Ada L.：姓名：无；分组：Monday；角色：助教；权限：名单和成绩',
  ]);
});

test('people are called as they are now, several by name, and who is gone as they were', () => {
  expect(text({ act: 'member-removed', detail: { count: 2, who: 'Ada, Bob' } })[0]).toBe('removed Ada, Bob');
  expect(text({ act: 'member-removed', member: 'Ada', detail: { left: true } })[0]).toBe('left the class');
  const moved = { change: 'moved', who: 'Ada', section: 'Friday' };
  expect(text({ act: 'member-changed', detail: moved })).toEqual(['moved Ada to Friday', '将Ada移到Friday']);
  expect(text({ act: 'member-changed', detail: { ...moved, section: null } })[0]).toBe('moved Ada to none');
});

test('times are told by the class’s clock, with the zone', () => {
  const detail = { change: 'new', expiresAt: '2026-12-01T00:00:00.000Z' };
  expect(text({ act: 'join-code-changed', detail })[0]).toBe(
    'made a new code to join, valid until Dec 1, 2026, 08:00 GMT+8',
  );
  expect(text({ act: 'join-code-changed', detail: { change: 'closed', expiresAt: null } })[0]).toBe(
    'closed the class to newcomers',
  );
});

test('a score that was set is told in points with its reason, and who is excused is not said to have none', () => {
  const about = { act: 'score-overridden', member: 'Ada', assignment: 'Sigmoid' } as const;
  expect(say('en', { ...about, detail: { score: 0.75, points: 10, reason: 'oral exam' } })).toEqual({
    text: 'set the score of Ada in Sigmoid to 7.5 of 10 points',
    reason: 'Reason: oral exam',
  });
  expect(text({ ...about, detail: { score: null, points: 10 } })).toEqual([
    'excused Ada from Sigmoid',
    '免除了Ada的Sigmoid',
  ]);
});

test('what changed of an assignment is told with what it was', () => {
  const detail = {
    ...{ points: 5, pointsBefore: 10, attempts: 'last', attemptsBefore: 'best' },
    ...{ dueAt: '2026-12-01T00:00:00.000Z', dueAtBefore: null },
  };
  expect(text({ act: 'assignment-changed', assignment: 'Sigmoid', detail })).toEqual([
    'changed the assignment Sigmoid: points: 10 → 5; attempts: the best counts → the last counts; due: none → Dec 1, 2026, 08:00 GMT+8',
    '修改了作业Sigmoid：分值：10 → 5；作答次数规则：取最高分 → 取最后一次；截止：无 → 2026年12月1日 GMT+8 08:00',
  ]);
  const extension = { act: 'extension-given', member: 'Ada', assignment: 'Sigmoid' } as const;
  expect(text({ ...extension, detail: { dueAt: '2026-12-01T00:00:00.000Z' } })[0]).toBe(
    'gave Ada an extension of Sigmoid, until Dec 1, 2026, 08:00 GMT+8',
  );
});
