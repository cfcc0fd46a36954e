/** @file Unfinished code: the newest text wins, and what it replaced unseen is kept. */
import 'server-only';
import { z } from 'zod';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';
import { type Actor, can } from '#server/access.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { checkSource } from '#server/source.ts';

export interface DraftView {
  readonly language: Language;
  readonly source: string;
  readonly revision: number;
  readonly updatedAt: string;
}

/** A text that another one replaced unseen. */
export interface ReplacedDraft {
  readonly id: string;
  readonly language: Language;
  readonly source: string;
  readonly createdAt: string;
}

/** A page of replaced texts, newest first; `next` asks for the one after it. */
export interface ReplacedDraftsView {
  readonly versions: readonly ReplacedDraft[];
  readonly next: string | null;
}

export const draftSchema = z.object({
  language: z.enum(languages),
  source: z.string(),
  revision: z.int().positive().nullable(),
});
export type DraftInput = z.infer<typeof draftSchema>;

const pageSize = 20;

// The languages of all these were checked when the texts were saved.

/** One's newest text in each language. @throws Problem `unknown-exercise` */
export async function draftsOf(user: Actor | null, exercise: string): Promise<{ drafts: DraftView[] }> {
  exerciseOr404(exercise);
  if (!user) return { drafts: [] };
  const rows = await db().draft.findMany({
    where: { userId: user.id, exercise },
    select: { language: true, source: true, revision: true, updatedAt: true },
  });
  return {
    drafts: rows.map((row) => ({ ...row, language: row.language as Language, updatedAt: row.updatedAt.toISOString() })),
  };
}

/**
 * The texts that others replaced unseen, newest first, a page at a time.
 * @param after `next` of the page before
 * @throws Problem `unknown-exercise`
 */
export async function replacedDrafts(
  user: Actor | null,
  exercise: string,
  after: string | null,
): Promise<ReplacedDraftsView> {
  exerciseOr404(exercise);
  if (!user) return { versions: [], next: null };
  const rows = await query<{ id: string; language: string; source: string; createdAt: Date }>(
    `SELECT id, language, source, "createdAt" FROM "DraftVersion"
    WHERE "userId" = $1 AND exercise = $2 AND ($3::text IS NULL
      OR ("createdAt", id) < (SELECT "createdAt", id FROM "DraftVersion" WHERE id = $3 AND "userId" = $1))
    ORDER BY "createdAt" DESC, id DESC LIMIT ${pageSize + 1}`,
    [user.id, exercise, after],
  );
  const shown = rows.slice(0, pageSize);
  return {
    versions: shown.map((row) => ({
      ...row,
      language: row.language as Language,
      createdAt: row.createdAt.toISOString(),
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

/**
 * Saves a text over the newest one. When the saver had not seen that one (`revision` is not its revision), it goes to
 * the history first. Saving the same text again changes nothing.
 * @throws Problem `forbidden`, `unknown-exercise`, `source-too-large`, `invalid-source`
 */
export async function saveDraft(
  user: Actor,
  exercise: string,
  { language, source, revision }: DraftInput,
): Promise<Pick<DraftView, 'revision' | 'updatedAt'>> {
  if (!can(user, 'save-draft')) throw new Problem('forbidden', 'You may not save drafts.');
  exerciseOr404(exercise);
  checkSource(source);
  const key = { userId: user.id, exercise, language };
  const saved = await db().$transaction(async (tx) => {
    const first = await tx.draft.createManyAndReturn({
      data: { ...key, source, updatedAt: clock() },
      skipDuplicates: true,
      select: { revision: true, updatedAt: true },
    });
    if (first[0]) return first[0];
    const [old] = await tx.$queryRaw<{ source: string; revision: number; updatedAt: Date }[]>`
      SELECT source, revision, "updatedAt" FROM "Draft"
      WHERE "userId" = ${user.id} AND exercise = ${exercise} AND language = ${language} FOR UPDATE`;
    if (!old) throw new Error('the draft vanished'); // only with its owner
    if (old.source === source) return old;
    if (old.revision !== revision) {
      await tx.draftVersion.create({
        data: { ...key, source: old.source, createdAt: old.updatedAt },
        select: { id: true },
      });
    }
    return tx.draft.update({
      where: { userId_exercise_language: key },
      data: { source, revision: { increment: 1 }, updatedAt: clock() },
      select: { revision: true, updatedAt: true },
    });
  });
  return { revision: saved.revision, updatedAt: saved.updatedAt.toISOString() };
}
