/** @file What a person's item responses show of each concept, as far as they have been told it. */
import 'server-only';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Item, Quiz } from '#grader/quiz/item.ts';
import { type Evidence, type ExerciseRecord, evidenceOf } from '#lib/mastery.ts';
import type { Actor } from '#server/access.ts';
import { query } from '#server/pool.ts';

/** By quiz and item; an item that is missing was never responded to, or its result is not told yet. */
export type QuizRecords = ReadonlyMap<string, ExerciseRecord>;

const keyOf = (quiz: string, item: string) => `${quiz} ${item}`;

/**
 * As for exercises: a response is right with its full score, and what was right is open from the first time it was told.
 * Free texts say nothing here, since their marks are no matter of right or wrong.
 */
export async function quizRecordsOf(user: Actor | null, now: Date): Promise<QuizRecords> {
  if (!user) return new Map();
  const rows = await query<ExerciseRecord & { quiz: string; item: string }>(
    `WITH told AS (
      SELECT a.quiz, r.item, r.score, coalesce(r."checkedAt", a."submittedAt") AS at,
        greatest(coalesce(r."checkedAt", a."submittedAt"), p."feedbackAt") AS "toldAt"
      FROM "QuizAttempt" a JOIN "QuizResponse" r ON r."attemptId" = a.id
        LEFT JOIN "QuizMark" m USING ("attemptId", item)
        LEFT JOIN "QuizPolicy" p ON p.quiz = a.quiz AND a.mode = 'test' AND p.feedback = 'afterDate'
      WHERE a."userId" = $1 AND r.response IS NOT NULL AND r.score IS NOT NULL AND m.item IS NULL
        AND (p.quiz IS NULL OR a."submittedAt" IS NOT NULL)
    )
    SELECT quiz, item, min("toldAt") AS "solutionOpenedAt", min(at) FILTER (WHERE score >= 1) AS "firstPassAt",
      max(at) FILTER (WHERE score >= 1) AS "lastPassAt", true AS judged
    FROM told WHERE "toldAt" <= $2 GROUP BY quiz, item`,
    [user.id, now],
  );
  return new Map(rows.map(({ quiz, item, ...record }) => [keyOf(quiz, item), record]));
}

export interface QuizEvidence {
  readonly quiz: Quiz;
  /** Of each item on the concept that there is any of. */
  readonly evidence: readonly Evidence[];
}

/** The quizzes that show something of a concept. */
export function quizEvidence(concept: string, records: QuizRecords): QuizEvidence[] {
  const evidenceIn = ({ slug }: Quiz, { id }: Item) => {
    const record = records.get(keyOf(slug, id));
    return record ? [evidenceOf(record)] : [];
  };
  return quizzes
    .map((quiz) => ({
      quiz,
      evidence: quiz.items
        .filter(({ concepts }) => concepts.includes(concept))
        .flatMap((item) => evidenceIn(quiz, item)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
}
