/** @file What a person has done that tells how well they know a card: submissions, item responses and reviews, as signs. */
import 'server-only';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { forgottenAfterMs } from '#lib/mastery.ts';
import type { Sign } from '#lib/review-schedule.ts';
import { query } from '#server/pool.ts';
import { type CardId, conceptCard, type ItemIndex, misconceptionCard } from '#server/review-items.ts';

type UndatedSign = Omit<Sign, 'day'>;

const wrong = (card: CardId): UndatedSign => ({ card, right: false, begins: true });

/** `at`: when it was done. */
interface Judged {
  readonly at: Date;
  readonly misconceptions: readonly string[];
}

interface SubmissionRow extends Judged {
  readonly exercise: string;
  readonly passed: boolean;
  /** Passed with the solution at hand: that shows nothing. */
  readonly assisted: boolean;
}

/** What did not run to its end is no sign: it says nothing of what one thinks. */
const submissionRows = (userId: string) =>
  query<SubmissionRow>(
    `SELECT s.exercise, s."createdAt" AS at, r.verdict = 'pass' AS passed,
      coalesce(s."createdAt" > p."solutionOpenedAt"
        AND s."createdAt" < p."solutionOpenedAt" + $2 * INTERVAL '1 millisecond', false) AS assisted,
      CASE WHEN r.misconception IS NOT NULL THEN ARRAY[r.misconception] WHEN r.verdict <> 'pass' THEN r.bugs
        ELSE ARRAY[]::text[] END AS misconceptions
    FROM "Submission" s JOIN "Report" r ON r."submissionId" = s.id
      LEFT JOIN "Progress" p ON p."userId" = s."userId" AND p.exercise = s.exercise
    WHERE s."userId" = $1 AND r.status = 'completed'`,
    [userId, forgottenAfterMs],
  );

function submissionSigns({ exercise, passed, assisted, misconceptions }: SubmissionRow): UndatedSign[] {
  if (passed && assisted) return [];
  const concepts = exerciseBySlug(exercise)?.concepts ?? [];
  const shown = passed ? [] : misconceptions.map((id) => wrong(misconceptionCard(id)));
  return [...shown, ...concepts.map((id) => ({ card: conceptCard(id), right: passed, begins: true }))];
}

interface ResponseRow extends Judged {
  readonly quiz: string;
  readonly item: string;
  readonly score: number;
  /** Of a review: the card it was about. */
  readonly card: CardId | null;
}

/** Of quizzes only what may be told by now: when a card is due would give the rest away. Free texts are no matter of right or wrong. */
const responseRows = (userId: string, now: Date) =>
  query<ResponseRow>(
    `SELECT a.quiz, r.item, coalesce(r."checkedAt", a."submittedAt") AS at, r.score, r.misconceptions, NULL AS card
    FROM "QuizAttempt" a JOIN "QuizResponse" r ON r."attemptId" = a.id
      LEFT JOIN "QuizMark" m USING ("attemptId", item)
      LEFT JOIN "QuizPolicy" p ON p.quiz = a.quiz AND a.mode = 'test' AND p.feedback = 'afterDate'
    WHERE a."userId" = $1 AND r.response IS NOT NULL AND r.score IS NOT NULL AND m.item IS NULL
      AND (p.quiz IS NULL OR (a."submittedAt" IS NOT NULL AND p."feedbackAt" <= $2))
    UNION ALL
    SELECT quiz, item, "createdAt", score, misconceptions, card FROM "Review" WHERE "userId" = $1`,
    [userId, now],
  );

/** What is right says something of the wrong ideas that the item offers, but only to one who has had them. */
function responseSigns(row: ResponseRow, index: ItemIndex): UndatedSign[] {
  const asking = index.find(row.quiz, row.item);
  const right = row.score >= 1;
  const concepts = asking?.item.concepts ?? [];
  const offered = right ? (asking?.misconceptions ?? []) : [];
  return [
    ...row.misconceptions.map((id) => wrong(misconceptionCard(id))),
    ...concepts.map((id) => ({ card: conceptCard(id), right, begins: true })),
    ...offered.map((id) => ({ card: misconceptionCard(id), right, begins: false })),
    ...(row.card ? [{ card: row.card, right, begins: false }] : []),
  ];
}

/** @param dayOf the learner's calendar */
export async function signsOf(
  userId: string,
  index: ItemIndex,
  dayOf: (instant: Date) => number,
  now: Date,
): Promise<Sign[]> {
  const [submissions, responses] = await Promise.all([submissionRows(userId), responseRows(userId, now)]);
  return [
    ...submissions.flatMap((row) => dated(submissionSigns(row), dayOf(row.at))),
    ...responses.flatMap((row) => dated(responseSigns(row, index), dayOf(row.at))),
  ];
}

const dated = (signs: readonly UndatedSign[], day: number): Sign[] => signs.map((sign) => ({ ...sign, day }));
