import path from 'node:path';
import { NextRequest } from 'next/server';
import { beforeAll, expect, test } from 'vitest';
import { quizFor, startAttempt } from '#server/attempts.ts';
import { courseView, exerciseView } from '#server/catalog.ts';
import { classesOf, classFor, createClass, joinClass } from '#server/classes/classes.ts';
import { assignedHere, dueIn, dueNext } from '#server/classes/due.ts';
import { gradebookFor } from '#server/classes/gradebook.ts';
import { changeMember } from '#server/classes/members.ts';
import { ownWork } from '#server/classes/own-work.ts';
import { overviewOf } from '#server/classes/roster.ts';
import { db } from '#server/db.ts';
import { discussionOf } from '#server/discussion.ts';
import { comment } from '#server/discussion-writing.ts';
import { draftsOf, saveDraft } from '#server/drafts.ts';
import { takeInvitation } from '#server/invitations.ts';
import { lessonView } from '#server/lessons.ts';
import { openExercise, openHints, openSolution } from '#server/progress.ts';
import { progressMap } from '#server/progress-map.ts';
import { openLesson, setReading } from '#server/readings.ts';
import { reviewSetting } from '#server/review-deck.ts';
import { reviewsFor } from '#server/reviews.ts';
import { userFrom } from '#server/session.ts';
import { streakFor } from '#server/streak.ts';
import { asStudent, openStudentView } from '#server/student-view.ts';
import { historyOf, submit } from '#server/submissions.ts';
import type { User } from '#server/users.ts';
import { isNextAuths, type Route, routes } from '#tests/routes.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call, cookieOf } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';
import { tables } from '#tests/server/tables.ts';

withDatabase();

let group: ClassOfTests;
let assignment: string;
/** What the instructor's browser sends while the view is open. */
let cookie: string;
let student: User;

const quiz = 'one-neuron';
const cookieValue = (header: string) => header.split(';')[0]?.split('=').slice(1).join('=') ?? '';
const jar = (cookie: string) => new NextRequest('http://127.0.0.1:3000/', { headers: { cookie } }).cookies;

beforeAll(async () => {
  group = await aClass();
  const data = { classId: group.id, kind: 'exercise', slug: 'sigmoid', publishedAt: new Date(0) } as const;
  ({ id: assignment } = await db().assignment.create({ data, select: { id: true } }));
  await db().assignment.create({ data: { ...data, slug: 'forward-pass', publishedAt: null }, select: { id: true } });
  const opened = await openStudentView(group.instructor, group.id);
  cookie = `${await cookieOf(group.instructor)}; ${opened.split(';')[0]}`;
  student = (await userFrom(jar(cookie))) as User;
});

const handlers = routes().filter((route) => !isNextAuths(route));

async function ask({ file, method }: Route) {
  const module = await import(path.resolve(file));
  const found = { id: group.id, slug: 'sigmoid', assignment, member: student.id, lesson: 'one-neuron' };
  const body = method === 'GET' ? undefined : {};
  const response = await call(module[method], { method, params: found, body, headers: { cookie } });
  if (method !== 'GET') return (await response.json()).code as unknown;
  await response.body?.cancel();
}

test('the instructor sees what a learner of the class sees: what is published, nothing done, no way to teach', async () => {
  expect(student).toMatchObject({ role: 'learner', guest: false, viewing: { id: group.id, name: 'Deep learning 1' } });
  expect(await classFor(student, group.id)).toMatchObject({ role: 'learner', join: null, may: { teach: false } });
  expect(await dueIn(student, group.id, 'en')).toMatchObject([{ id: assignment, progress: 'none', tries: 0 }]);
  expect(await assignedHere(student, 'exercise', 'sigmoid', 'zh')).toHaveLength(1);
  expect(await ownWork(student, group.id, assignment, 'en')).toMatchObject({ works: [], comments: [], override: null });
  expect(await draftsOf(student, 'sigmoid')).toEqual({ drafts: [] });
  await expect(gradebookFor(student, group.id, 'en')).rejects.toMatchObject({ code: 'forbidden' });
});

test('another class of theirs is hidden while the view is open', async () => {
  const other = await createClass(group.instructor, { name: 'Another', zone: 'UTC' });
  expect((await classesOf(student)).map(({ id }) => id)).toEqual([group.id]);
  await expect(classFor(student, other)).rejects.toMatchObject({ code: 'not-found' });
  await db().assignment.create({
    data: { classId: other, kind: 'exercise', slug: 'log-loss', publishedAt: new Date(0) },
  });
  expect(await assignedHere(student, 'exercise', 'log-loss', 'en')).toEqual([]);
});

test('opening everything there is and trying to do everything leaves every table as it was', async () => {
  const { user } = await aClassmate(group);
  await aSubmission(user, { at: new Date(), score: 0.5 });
  await saveDraft(group.instructor, 'sigmoid', { language: 'python', source: 'mine', revision: null });
  // Of the instructor themselves, long over: looking at the quiz as somebody else must not hand it in.
  const { id: overdue } = await startAttempt(group.instructor, quiz, 'test');
  await db().quizAttempt.update({ where: { id: overdue }, data: { deadline: new Date(0) } });
  const other = await aClass();
  const before = await tables();

  await Promise.all([
    openLesson(student, 'one-neuron'),
    lessonView('en', student, 'one-neuron'),
    openExercise(student, 'sigmoid'),
    exerciseView('en', student, 'sigmoid'),
    quizFor(quiz, 'en', student),
    courseView('en', student),
    progressMap('en', student),
    reviewsFor(student, 'en', reviewSetting('UTC')),
    streakFor(student),
    dueNext(student, 'en', 5),
    overviewOf(student, group.id),
    discussionOf(student, { kind: 'lesson', slug: 'one-neuron' }, { sort: 'newest', after: null }),
    historyOf(student, { exercise: 'sigmoid', language: 'python', after: undefined }),
  ]);
  for (const handler of handlers) await ask(handler);
  // Nor when a route forgot to refuse: each function asks for itself.
  const attempts = [
    submit(student, { exercise: 'sigmoid', language: 'python', source: 'x' }),
    saveDraft(student, 'sigmoid', { language: 'python', source: 'x', revision: null }),
    setReading(student, 'one-neuron', { read: true }),
    openHints(student, 'sigmoid', 1, 'en'),
    openSolution(student, 'sigmoid'),
    startAttempt(student, quiz, 'practice'),
    joinClass(student, other.code), // the page of a code does not go through a route
    takeInvitation(student, 'x'.repeat(43)),
    comment(student, {
      place: { kind: 'lesson', slug: 'one-neuron' },
      parent: null,
      text: 'x',
      key: crypto.randomUUID(),
    }),
  ];
  expect((await Promise.allSettled(attempts)).map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'));
  expect(await tables()).toEqual(before);
});

test('every route that is no GET says that nothing is recorded, also one that is added tomorrow', async () => {
  const changing = handlers.filter(({ method }) => method !== 'GET');
  const codes = await Promise.all(changing.map(ask));
  expect(changing.length).toBeGreaterThan(50);
  const others = changing.filter((_, i) => codes[i] !== 'student-view');
  expect(others.map(({ method, file }) => `${method} ${file}`)).toEqual([
    'POST app/api/exercises/[slug]/expected/route.ts', // computes, and records nothing
    'DELETE app/api/student-view/route.ts', // leaves
  ]);
});

test('a forged, foreign or old cookie opens nothing', async () => {
  const value = cookieValue(await openStudentView(group.instructor, group.id, 0));
  const fourHours = 4 * 3_600_000;
  const seen = async (user: User, text: string, now: number) => (await asStudent(user, text, now)).viewing?.id;
  expect(await seen(group.instructor, value, fourHours - 1)).toBe(group.id);
  expect(await seen(group.instructor, value, fourHours)).toBeUndefined();
  expect(await seen(group.instructor, value.replace(/\d+\.(?=[^.]*$)/, '99999999999999.'), 0)).toBeUndefined();
  expect(await seen(await aLearner(), value, 0)).toBeUndefined();
  expect(await seen(group.instructor, 'nonsense', 0)).toBeUndefined();
  await expect(openStudentView((await aClassmate(group)).user, group.id)).rejects.toMatchObject({ code: 'forbidden' });
});

test('who teaches no more has the view no more', async () => {
  const { user, member } = await aClassmate(group);
  const line = { name: null, email: null, studentId: null, login: null, section: null };
  await changeMember(group.instructor, group.id, member, { ...line, role: 'assistant', rights: [] });
  const value = cookieValue(await openStudentView(user, group.id));
  expect((await asStudent(user, value)).viewing?.id).toBe(group.id);
  await changeMember(group.instructor, group.id, member, { ...line, role: 'learner', rights: [] });
  expect((await asStudent(user, value)).viewing).toBeUndefined();
});
