import { expect, test } from 'vitest';
import { exercises, units } from '#exercises/catalog.ts';
import { coursePath, neighbours, parseLesson, readLesson } from '#exercises/lessons.ts';

const en =
  '# One\n\nThe lead.\n\n## First part\n\nText.\n\n### Below\n\nMore.\n\n## Key points\n\n| a | b |\n|---|---|\n';
const zh = '# 一\n\n导语。\n\n## 第一部分\n\n正文。\n\n### 下面\n\n更多。\n\n## 要点\n\n| 甲 | 乙 |\n|---|---|\n';

test('a section has the same anchor in both languages, or a switch of language would lose the place', () => {
  const lesson = parseLesson({ en, zh });
  expect(lesson.en.sections.map(({ id, title }) => [id, title])).toEqual([
    ['first-part', 'First part'],
    ['key-points', 'Key points'],
  ]);
  expect(lesson.zh.sections.map(({ id, title }) => [id, title])).toEqual([
    ['first-part', '第一部分'],
    ['key-points', '要点'],
  ]);
  expect(lesson.en).toMatchObject({ title: 'One', lead: 'The lead.', minutes: 1 });
  expect(lesson.zh.sections[0]?.text).toBe('正文。\n\n### 下面\n\n更多。');
});

test('the time to read grows with the words or characters, and with the figures', () => {
  const long = (text: string) => `# T\n\nLead.\n\n## S\n\n${text}\n`;
  const word = parseLesson({ en: long('word '.repeat(2000)), zh: long('字'.repeat(3500)) });
  expect([word.en.minutes, word.zh.minutes]).toEqual([10, 10]);
  const figures = '![alt](figure:neuron)\n\n'.repeat(4);
  expect(parseLesson({ en: long(`${'word '.repeat(2000)}\n\n${figures}`), zh }).en.minutes).toBe(12);
});

test('whoever follows “next” from the first lesson reads every lesson and reaches every exercise, in order', () => {
  const [first] = coursePath();
  const walked: string[] = [];
  for (let place = first; place; place = neighbours(place.kind, place.slug).next)
    walked.push(`${place.kind} ${place.slug}`);
  const wanted = units.flatMap(({ slug, exercises: own }) => [
    ...(readLesson(slug) ? [`lesson ${slug}`] : []),
    ...own.map((exercise) => `exercise ${exercise.slug}`),
  ]);
  expect(walked).toEqual(wanted);
  expect(walked.filter((place) => place.startsWith('exercise'))).toHaveLength(exercises.length);
});

test('what is no page of the course has no neighbours and no lesson', () => {
  expect(neighbours('lesson', 'no-such')).toEqual({ previous: undefined, next: undefined });
  expect(readLesson('../code/sigmoid')).toBeUndefined();
  expect(readLesson('constructor')).toBeUndefined();
});
