import { expect, test } from 'vitest';
import { exercises, units } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { readLesson } from '#exercises/lessons.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import { startAttempt } from '#server/attempts.ts';
import { courseView, feedbackExample } from '#server/catalog.ts';
import { lessonView } from '#server/lessons.ts';
import { progressMap } from '#server/progress-map.ts';
import { setReading } from '#server/readings.ts';
import { submit } from '#server/submissions.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

test('a lesson shows how far its reader is with the exercises it links to, in their language', async () => {
  const user = await aGuest();
  await submit(user, sigmoid('return 0'));
  const lesson = await lessonView('zh', user, 'one-neuron');
  expect(lesson?.exercises.sigmoid).toMatchObject({ title: 'Sigmoid 函数', status: 'attempted' });
  expect(lesson?.exercises['weighted-sum']).toMatchObject({ number: 1, status: 'not-started' });
  expect(lesson).toMatchObject({
    unit: { number: 1 },
    previous: null,
    next: { kind: 'exercise', slug: 'weighted-sum' },
  });
  expect((await lessonView('zh', null, 'one-neuron'))?.exercises.sigmoid?.status).toBe('not-started');
});

test('a lesson and the course show how far somebody is with the unit’s quiz', async () => {
  const user = await aGuest();
  await startAttempt(user, 'one-neuron', 'practice');
  const quiz = { slug: 'one-neuron', title: '一个神经元：记住了多少？', open: true, best: null };
  expect((await lessonView('zh', user, 'one-neuron'))?.quizzes).toMatchObject({ 'one-neuron': quiz });
  const course = await courseView('zh', user);
  expect(course.units[0]?.quiz).toMatchObject(quiz);
  expect([...course.units.map((unit) => unit.quiz), course.finalQuiz].filter((each) => each !== null)).toHaveLength(
    quizzes.length,
  );
});

test('the first page shows a real wrong line and what the grader says to it, in the reader’s language', async () => {
  const idea = 'missing-hidden-sigmoid-derivative';
  const { line, name } = feedbackExample('zh');
  expect(line).toMatch(/^return .+/);
  expect(readContent('backprop-w1').mutants[idea]?.python).toContain(line);
  expect(name).toBe(misconceptions[idea]?.name.zh);
});

test('a lesson of no unit is none', async () => {
  expect(await lessonView('en', null, 'no-such')).toBeNull();
  expect(await lessonView('en', null, '../one-neuron')).toBeNull();
});

test('whoever is new begins with the first lesson, and goes on with an exercise once one of its unit was tried', async () => {
  const user = await aGuest();
  const first = { kind: 'lesson', slug: 'one-neuron', title: readLesson('one-neuron')?.en.title };
  expect((await courseView('en', user)).resume).toEqual(first);
  await submit(user, sigmoid('return 0'));
  const [exercise] = exercises;
  expect((await courseView('en', user)).resume).toMatchObject({ kind: 'exercise', slug: exercise?.slug });
  expect((await courseView('en', user)).units.map(({ lesson }) => lesson !== null)).toEqual(
    units.map(({ slug }) => readLesson(slug) !== undefined),
  );
});

test('a lesson that was read is marked as such everywhere, and one goes on with its first exercise', async () => {
  const user = await aGuest();
  await setReading(user, 'one-neuron', { read: true });
  const [exercise] = exercises;
  const course = await courseView('en', user);
  expect(course.resume).toMatchObject({ kind: 'exercise', slug: exercise?.slug });
  expect(course.units.flatMap(({ slug, lesson }) => (lesson?.read ? [slug] : []))).toEqual(['one-neuron']);
  const map = await progressMap('en', user);
  expect(map.next?.place).toMatchObject({ kind: 'exercise', slug: exercise?.slug });
  expect(map.units[0]?.lesson?.read).toBe(true);
  expect(await lessonView('en', user, 'one-neuron')).toMatchObject({ read: true });
  expect(await lessonView('en', null, 'one-neuron')).toMatchObject({ read: false });
});
