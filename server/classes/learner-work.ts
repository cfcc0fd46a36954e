/** @file A single submission or attempt of a learner, for those who teach the class it was assigned in. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { itemRows, summaryOf, totalsById } from '#server/attempts-rows.ts';
import { type Cell, type CellKey, cellOr404 } from '#server/classes/cell.ts';
import { enter } from '#server/classes/class-access.ts';
import type { AttemptWork, SubmissionWork } from '#server/classes/views-cell.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { rubricView, submissionView, type ViewRow } from '#server/views.ts';
import { attemptItemView, misconceptionViews } from '#server/views-quiz.ts';

const noWork = () => new Problem('not-found', 'The learner has no such work at this assignment.');

/**
 * What the learner handed in for the assignment, and nothing else of theirs. Hidden cases stay hidden from teachers too.
 * @throws as `enter`; Problem `not-found`
 */
export async function learnerWork(
  user: Actor | null,
  key: CellKey,
  work: string,
  locale: Locale,
): Promise<SubmissionWork | AttemptWork> {
  await enter(user, key.classId, 'teach-class');
  const cell = await cellOr404(key);
  if (!z.uuid().safeParse(work).success || !cell.member.userId) throw noWork();
  if (cell.assignment.kind === 'exercise') return submissionWork(cell, work, locale);
  if (cell.assignment.kind === 'quiz') return attemptWork(cell, work, locale);
  throw noWork();
}

async function submissionWork({ member, assignment }: Cell, id: string, locale: Locale): Promise<SubmissionWork> {
  const [row] = await query<ViewRow & Record<string, unknown>>(
    `SELECT s.id, s.exercise, s.language, s.source, s.state, s."createdAt", s."gradedAt", r.body, NULL::int AS position
    FROM "Submission" s LEFT JOIN "Report" r ON r."submissionId" = s.id
    WHERE s.id = $1 AND s."userId" = $2 AND s.exercise = $3`,
    [id, member.userId, assignment.slug],
  );
  const exercise = exerciseBySlug(assignment.slug);
  if (!row || !exercise) throw noWork();
  const submission = submissionView(row);
  const { misconception, bugs } = submission.report ?? {};
  const named = [misconception, ...(bugs?.left ?? [])].filter((each) => typeof each === 'string');
  return {
    kind: 'submission',
    submission,
    exercise: {
      parameters: exercise.parameters,
      entry: exercise.entry,
      rubric: rubricView(exercise.rubric, locale),
    },
    misconceptions: Object.fromEntries(misconceptionViews(named, locale).map(({ id: name, ...view }) => [name, view])),
  };
}

async function attemptWork({ member, assignment }: Cell, id: string, locale: Locale): Promise<AttemptWork> {
  const [own] = await query(
    `SELECT 1 FROM "QuizAttempt"
    WHERE id = $1 AND "userId" = $2 AND quiz = $3 AND mode = 'test' AND "submittedAt" IS NOT NULL`,
    [id, member.userId, assignment.slug],
  );
  const quiz = quizBySlug(assignment.slug);
  if (!own || !quiz) throw noWork();
  const [row, rows] = await Promise.all([totalsById(id), itemRows(id)]);
  const items = quiz.items.filter((item) => rows.has(item.id));
  return {
    kind: 'attempt',
    attempt: {
      ...summaryOf(row, items.length, true),
      title: quiz.title[locale],
      items: items.map((item, index) =>
        attemptItemView(item, rows.get(item.id), { seed: row.seed, number: index + 1, locale, told: true }),
      ),
    },
  };
}
