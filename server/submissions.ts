/** @file Handing in code, and looking at what became of it. */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { languages } from '#grader/sandbox/sandbox.ts';
import { deviceOwner } from '#lib/device-owner.ts';
import { type Actor, can } from '#server/access.ts';
import { refuseWhenFull } from '#server/backlog.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { handedIn, tellingWork } from '#server/events.ts';
import { keyedId, newId } from '#server/ids.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { sendWith } from '#server/queue.ts';
import { countRequest } from '#server/rate-limit.ts';
import { checkSource } from '#server/source.ts';
import { span, traceOf } from '#server/telemetry/tracing.ts';
import {
  type HistoryView,
  type SubmissionView,
  type SummaryRow,
  submissionSummary,
  submissionView,
  type ViewRow,
} from '#server/views.ts';

export const handInSchema = z.object({
  exercise: z.string(),
  language: z.enum(languages),
  source: z.string(),
  /** The same for each sending of one submission, whose answer may have been lost. */
  key: z.uuid().optional(),
  /** Whose it is, when it waited on a device where somebody else may be signed in by now. */
  owner: z.string().optional(),
});
export type HandIn = z.infer<typeof handInSchema>;

const insert = `
  INSERT INTO "Submission" (id, "userId", exercise, language, source, seed) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO NOTHING
  RETURNING pg_notify('submission', '${handedIn}'), ${tellingWork('"userId"', 'exercise')}`;

/**
 * Writes the submission and its job together: once this resolves, it will be graded whatever dies. With a key that was
 * there before it writes nothing.
 * @returns the submission's id
 * @throws Problem `forbidden`, `unknown-exercise`, `source-too-large`, `invalid-source`, `rate-limited`, `queue-full`, `other-person`
 */
export async function submit(user: Actor, { exercise, language, source, key, owner }: HandIn): Promise<string> {
  if (!can(user, 'submit')) throw new Problem('forbidden', 'You may not submit.');
  if (owner !== undefined && owner !== deviceOwner(user))
    throw new Problem('other-person', 'It was made by somebody else, and is not handed in as you.');
  exerciseOr404(exercise);
  checkSource(source);
  await countRequest('submit', user.id);
  await refuseWhenFull();
  const id = key ? keyedId(user.id, key) : newId();
  const seed = randomBytes(12).toString('base64url');
  await span('submission insert', { submission: id, exercise, language }, async (inserting) => {
    const values = [id, user.id, exercise, language, source, seed];
    await sendWith({ submissionId: id, ...traceOf(inserting) }, { text: insert, values });
  });
  return id;
}

const uuid = z.uuid();

/** @throws Problem `not-found`, for somebody else's submission as for none */
export async function submissionFor(user: Actor | null, id: string): Promise<SubmissionView> {
  const row = uuid.safeParse(id).success ? await viewRow(id) : undefined;
  if (!row || !can(user, 'read-submission', row)) throw new Problem('not-found', 'You have no such submission.');
  return submissionView(row);
}

type OwnedRow = ViewRow & { readonly userId: string };

/** Everything in one round trip, since a stream asks at each change. */
async function viewRow(id: string): Promise<OwnedRow | undefined> {
  const [row] = await query<OwnedRow>(
    `SELECT s.id, s."userId", s.exercise, s.language, s.source, s.state, s."createdAt", s."gradedAt", r.body,
      CASE WHEN s.state = 'queued' THEN (
        SELECT count(*)::int FROM "Submission" ahead
        WHERE ahead.state = 'queued' AND (ahead."createdAt", ahead.id) <= (s."createdAt", s.id)
      ) END AS position
    FROM "Submission" s LEFT JOIN "Report" r ON r."submissionId" = s.id
    WHERE s.id = $1`,
    [id],
  );
  return row;
}

export const historyQuery = z.object({
  exercise: z.string(),
  /** Of one language alone. */
  language: z.enum(languages).nullish(),
  /** The page that follows the one whose `next` this was. */
  after: z.string().nullish(),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

const pageSize = 50;

/** One person's submissions of one exercise, newest first, a page at a time. @throws Problem `unknown-exercise` */
export async function historyOf(user: Actor | null, { exercise, language, after }: HistoryQuery): Promise<HistoryView> {
  exerciseOr404(exercise);
  if (!user) return { submissions: [], next: null };
  const rows = await query<SummaryRow>(
    `SELECT s.id, s.language, s.state, s."createdAt", s.previous, s.verdict, s.status, s.score
    FROM (
      SELECT id, language, state, "createdAt", verdict, status, score, lag(id) OVER (PARTITION BY language ORDER BY "createdAt", id) AS previous
      FROM "Submission" WHERE "userId" = $1 AND exercise = $2 AND ($3::text IS NULL OR language = $3)
    ) s
    WHERE $4::text IS NULL
      OR (s."createdAt", s.id) < (SELECT "createdAt", id FROM "Submission" WHERE id = $4 AND "userId" = $1)
    ORDER BY s."createdAt" DESC, s.id DESC LIMIT ${pageSize + 1}`,
    [user.id, exercise, language ?? null, after ?? null],
  );
  const shown = rows.slice(0, pageSize);
  return {
    submissions: shown.map(submissionSummary),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}
