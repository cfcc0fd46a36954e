/** @file Unfinished code: the newest text wins, and what it replaced unseen is kept. */
import 'server-only';
import { z } from 'zod';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';
import { type Actor, can } from '#server/access.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { checkSource } from '#server/source.ts';

export interface DraftView {
  readonly language: Language;
  readonly source: string;
  readonly revision: number;
  readonly updatedAt: string;
}

export interface DraftsView {
  readonly drafts: readonly DraftView[];
  /** Replaced texts, newest first. */
  readonly history: readonly {
    readonly id: string;
    readonly language: Language;
    readonly source: string;
    readonly createdAt: string;
  }[];
}

export const draftSchema = z.object({
  language: z.enum(languages),
  source: z.string(),
  revision: z.int().positive().nullable(),
});
export type DraftInput = z.infer<typeof draftSchema>;

const historyShown = 50;

/** @throws Problem `unknown-exercise` */
export async function draftsOf(user: Actor | null, exercise: string): Promise<DraftsView> {
  exerciseOr404(exercise);
  if (!user) return { drafts: [], history: [] };
  const where = { userId: user.id, exercise };
  const [drafts, history] = await Promise.all([
    db().draft.findMany({ where, select: { language: true, source: true, revision: true, updatedAt: true } }),
    db().draftVersion.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: historyShown,
      select: { id: true, language: true, source: true, createdAt: true },
    }),
  ]);
  // languages were checked when the texts were saved
  return {
    drafts: drafts.map((row) => ({
      ...row,
      language: row.language as Language,
      updatedAt: row.updatedAt.toISOString(),
    })),
    history: history.map((row) => ({
      ...row,
      language: row.language as Language,
      createdAt: row.createdAt.toISOString(),
    })),
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
      data: { ...key, source, updatedAt: new Date() },
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
      data: { source, revision: { increment: 1 }, updatedAt: new Date() },
      select: { revision: true, updatedAt: true },
    });
  });
  return { revision: saved.revision, updatedAt: saved.updatedAt.toISOString() };
}
