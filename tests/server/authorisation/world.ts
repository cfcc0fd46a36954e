import { randomUUID } from 'node:crypto';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import type { ClassRight, ClassRole } from '#prisma/client/enums.ts';
import { startAttempt } from '#server/attempts.ts';
import { markResponse } from '#server/attempts-marks.ts';
import { saveResponse } from '#server/attempts-responses.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import { markingQueue } from '#server/classes/marking.ts';
import { previewRoster } from '#server/classes/roster-import.ts';
import { db } from '#server/db.ts';
import { editComment, reportComment } from '#server/discussion-writing.ts';
import { saveDraft } from '#server/drafts.ts';
import { newId } from '#server/ids.ts';
import { createInvitation } from '#server/invitations.ts';
import { createReset } from '#server/passwords.ts';
import { reviewSetting } from '#server/review-deck.ts';
import { reviewsFor } from '#server/reviews.ts';
import { openStudentView } from '#server/student-view.ts';
import type { User } from '#server/users.ts';
import { type Account, accounts, type Caller } from '#tests/server/authorisation/callers.ts';
import { aSubmission } from '#tests/server/classes/class-people.ts';
import { say } from '#tests/server/comments.ts';
import { cookieOf } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { alternatives } from '#tests/server/similarity/programs.ts';

/** A class, and something of each kind that belongs to somebody: what the routes are asked for. */
export interface World {
  readonly people: Readonly<Record<Account | 'guest', User>>;
  /** The `Cookie` header that each one's browser sends. */
  readonly cookies: Readonly<Record<Exclude<Caller, 'ended'>, string>>;
  /** Ids, by what the routes' lines call them; `x of caller` where each one has another. */
  readonly ids: Readonly<Record<string, string>>;
  readonly joinCode: string;
  /** Of a one-time link that nobody has taken yet. */
  readonly invitation: string;
  /** Of a link that sets somebody's password anew. */
  readonly reset: string;
  readonly roster: { readonly text: string; readonly domain: null; readonly plan: string };
}

export const quiz = 'loss';
export const freeText = 'why-not-accuracy';
const facts = quizBySlug(quiz)?.items.find(({ id }) => id === freeText);
export const points = (facts?.kind === 'free' ? variantOf<'free'>(facts, '').facts.rubric : []).map(() => 1);
export const choice = quizBySlug(quiz)?.items.find(({ kind }) => kind === 'choice')?.id ?? '';
const published = new Date(0);

const places: Readonly<Record<string, { role: ClassRole; rights?: ClassRight[] }>> = {
  owner: { role: 'learner' },
  learner: { role: 'learner' },
  assistant: { role: 'assistant' },
  roster: { role: 'assistant', rights: ['roster'] },
  assignments: { role: 'assistant', rights: ['assignments'] },
  scores: { role: 'assistant', rights: ['scores'] },
  instructor: { role: 'instructor' },
};

type People = World['people'];

async function peopleOfAllKinds(): Promise<People> {
  const made = await Promise.all(accounts.map(async (account) => [account, await aLearner()] as const));
  const people = { ...Object.fromEntries(made), guest: await aGuest() } as People;
  for (const [account, role] of [
    ['staff', 'instructor'],
    ['admin', 'admin'],
  ] as const)
    await db().user.update({ where: { id: people[account].id }, data: { role } });
  // Somebody has to be left when an administrator goes.
  await db().user.update({ where: { id: (await aLearner()).id }, data: { role: 'admin' } });
  return { ...people, staff: { ...people.staff, role: 'instructor' }, admin: { ...people.admin, role: 'admin' } };
}

/** The class, and one beside it in which all who teach the first are instructors. */
async function classes(people: People) {
  const [group, other] = [newId(), newId()];
  const joinCode = 'ABCDEFGH';
  await db().class.create({ data: { id: group, name: 'Deep learning 1', zone: 'UTC', joinCode } });
  await db().class.create({ data: { id: other, name: 'Deep learning 2', zone: 'UTC' } });
  const joinedAt = new Date();
  const lines = Object.entries(places).map(([account, place]) => ({
    ...{ id: newId(), classId: group, userId: people[account as Account].id, joinedAt, ...place },
  }));
  const [awaited, second, section] = [newId(), newId(), newId()];
  await db().classSection.create({ data: { id: section, classId: group, name: 'Monday' } });
  await db().classMember.createMany({
    data: [
      ...lines,
      { id: awaited, classId: group, email: 'awaited@example.org', name: 'Somebody' },
      // Somebody has to be left when an instructor goes.
      { id: second, classId: group, userId: (await aLearner()).id, role: 'instructor', joinedAt },
      ...(['assistant', 'roster', 'assignments', 'scores', 'instructor', 'elsewhere'] as const).map((account) => ({
        ...{ classId: other, userId: people[account].id, role: 'instructor' as const, joinedAt },
      })),
      { classId: other, userId: (await aLearner()).id, role: 'instructor', joinedAt },
    ],
  });
  const line = (account: Account) => lines.find(({ userId }) => userId === people[account].id)?.id ?? '';
  return {
    ids: { class: group, other, member: line('owner'), classmate: line('learner'), awaited, section },
    joinCode,
  };
}

/** What the owner handed in for the class, and what was given for it. */
async function assigned(people: People, group: string, member: string) {
  const [exercise, test, draft, due, long] = [newId(), newId(), newId(), newId(), newId()];
  const assignment = { classId: group, publishedAt: published };
  await db().assignment.createMany({
    data: [
      { ...assignment, id: exercise, kind: 'exercise', slug: 'sigmoid', position: 0 },
      { ...assignment, id: test, kind: 'quiz', slug: quiz, position: 1 },
      { ...assignment, id: draft, kind: 'exercise', slug: 'forward-pass', position: 2, publishedAt: null },
      { ...assignment, id: due, kind: 'lesson', slug: 'one-neuron', position: 3, dueAt: new Date('2099-01-01') },
      { ...assignment, id: long, kind: 'exercise', slug: 'train-network', position: 4 },
    ],
  });
  const submission = await aSubmission(people.owner, { at: new Date(), score: 0.5 });
  const [program = ''] = alternatives('train-network', 'python');
  for (const user of [people.owner, people.learner])
    await aSubmission(user, { at: new Date(), exercise: 'train-network', score: 1, source: program });
  const body = { cases: [], rubric: [], error: null };
  await db().report.update({ where: { submissionId: submission }, data: { body } });
  const byId = people.instructor.id;
  const cell = { assignmentId: exercise, memberId: member, byId };
  const override = await db().scoreOverride.create({ data: { ...cell, score: 0.75, reason: 'Late bus' } });
  const comment = await db().scoreComment.create({ data: { ...cell, text: 'Look again.', workId: submission } });
  const after = {
    verdict: 'pass',
    status: 'completed',
    score: 1,
    misconception: null,
    body: { cases: [] },
    engine: 'test',
    content: 'test',
  };
  const regrade = { classId: group, exercise: 'sigmoid', byId, content: 'test' };
  const result = { submissionId: submission, score: 0.5, after };
  const found = await db().regrade.create({ data: { ...regrade, state: 'graded', results: { create: result } } });
  return {
    ...{
      assignment: exercise,
      test,
      draft,
      dueAssignment: due,
      assignments: [exercise, test, draft, due, long].toReversed().join(),
      submission,
      override: override.id,
      scoreComment: comment.id,
      regrade: found.id,
    },
  };
}

/** An open attempt and a test with a free text that waits, both of the owner. */
async function attempts(user: User) {
  const { id: test } = await startAttempt(user, quiz, 'test');
  await saveResponse(user, test, freeText, { response: { typed: 'because of the slope' }, revision: 0 });
  await submitAttempt(user, test);
  const { id: attempt } = await startAttempt(user, quiz, 'practice');
  await saveResponse(user, attempt, choice, { response: { chosen: 0 }, revision: 0 });
  return { attempt, submittedTest: test };
}

/** A text that waits for its mark and one that has it, by the names that those who teach know them by. */
async function texts(people: People, group: string) {
  const { id } = await startAttempt(people.learner, quiz, 'test');
  await saveResponse(people.learner, id, freeText, { response: { typed: 'because it is flat' }, revision: 0 });
  await submitAttempt(people.learner, id);
  await markResponse(people.staff, id, freeText, { points, comment: null, version: 0 });
  const seen = { assignment: null, item: null, section: null };
  const named: Record<string, string> = {};
  for (const teacher of ['assistant', 'roster', 'assignments', 'scores', 'instructor', 'admin'] as const) {
    for (const list of ['waiting', 'marked'] as const) {
      const { entries } = await markingQueue(people[teacher], group, 'en', { ...seen, list });
      const name = entries[0]?.text ?? '';
      named[`${list} of ${teacher}`] = name;
      named[list] = name; // for all others, who may not see any
    }
  }
  return named;
}

/** A comment with an earlier text, a reply and a report; and one that its author has deleted. */
async function comments({ owner, learner }: People) {
  const { id: comment } = await say(owner, 'first');
  await editComment(owner, comment, 'second');
  await say(learner, 'a reply', undefined, comment);
  await reportComment(learner, comment, 'rude');
  const { id: deleted } = await say(owner, 'gone');
  await say(learner, 'a reply', undefined, deleted);
  await db().comment.update({ where: { id: deleted }, data: { deletedAt: new Date() } });
  return { comment, deletedComment: deleted };
}

const responses = { choice: { chosen: 0 }, choices: { chosen: [0] } };

/** Something that the owner is asked today, and something to say to it. */
async function dueReview(user: User) {
  const at = new Date(Date.now() - 3 * 24 * 3_600_000);
  await aSubmission(user, {
    at,
    exercise: 'backprop-w1',
    score: 0,
    misconception: 'missing-hidden-sigmoid-derivative',
  });
  const { review } = await reviewsFor(user, 'en', reviewSetting('UTC'));
  if (!review) throw new Error('nothing is due');
  const { kind } = review.item;
  const response = kind === 'choice' || kind === 'choices' ? responses[kind] : { typed: '77' };
  return { review: review.id, reviewResponse: JSON.stringify(response) };
}

export async function makeWorld(): Promise<World> {
  const people = await peopleOfAllKinds();
  const { ids, joinCode } = await classes(people);
  const { owner, instructor } = people;
  await saveDraft(owner, 'sigmoid', { language: 'python', source: 'mine', revision: null });
  const work = await assigned(people, ids.class, ids.member);
  const all = {
    ...{ ...ids, ...work, ...(await attempts(owner)), ...(await comments(people)), key: randomUUID() },
    ...(await dueReview(owner)),
    ...(await texts(people, ids.class)),
  };
  const table = { text: 'name,email\nGrace,grace@example.org\n', domain: null };
  const { plan } = await previewRoster(instructor, ids.class, table);
  const own = await Promise.all(
    Object.entries(people).map(async ([name, user]) => [name, await cookieOf(user)] as const),
  );
  const view = (await openStudentView(instructor, ids.class)).split(';')[0];
  const cookies = {
    ...Object.fromEntries(own),
    ...{ nobody: '', viewer: `${await cookieOf(instructor)}; ${view}` },
  } as World['cookies'];
  return {
    people,
    cookies,
    ids: all,
    joinCode,
    invitation: await createInvitation('instructor'),
    reset: (await createReset((await aLearner()).email ?? '', 'administrator')) ?? '',
    roster: { ...table, plan },
  };
}
