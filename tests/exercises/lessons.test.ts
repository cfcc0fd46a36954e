import { describe, expect, test } from 'vitest';
import { exercises, units } from '#exercises/catalog.ts';
import { coursePath, neighbours, parseLesson, readLesson } from '#exercises/lessons.ts';
import { checkLesson, lessonFaults } from '#scripts/content-checks/lessons.ts';

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

describe.each(units)('the lesson of $slug', (unit) => {
  test('is complete, alike in both languages, and leads to the unit’s exercises and quiz', () => {
    expect(checkLesson(unit)).toEqual([]);
  });
});

test('what a lesson may not lack is missed', () => {
  const [unit] = units;
  if (!unit) throw new Error('no unit');
  const faults = lessonFaults(unit, { en, zh: zh.replace('### 下面', '下面').replace('正文', '正文 $z$') });
  expect(faults).toEqual(
    expect.arrayContaining([
      'lesson: headings differ: 1,2,3,2 and 1,2,2',
      'en.md: no formula z, which zh.md has',
      'en.md does not end with a section that holds a table of at least three key points',
      'en.md has no figure',
      'en.md does not lead to the exercise sigmoid',
      'en.md does not lead to the quiz one-neuron',
    ]),
  );
  const broken = `${en}\n![x](figure:no-such)\n\n[y](exercise:no-such)\n\n[z](quiz:no-such)\n\n$\\frac{1$\n`;
  expect(lessonFaults(unit, { en: broken, zh }).join('\n')).toMatch(
    /en\.md: KaTeX.*en\.md: no figure no-such.*en\.md: no exercise no-such.*en\.md: no quiz no-such/s,
  );
});
