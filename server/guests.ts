/** @file Guests: people without an account, known by a signed cookie, whose work moves to the account they sign in to. */
import 'server-only';
import { config } from '#server/config.ts';
import { type Client, db } from '#server/db.ts';
import type { Setting } from '#server/quizzes.ts';
import { sign, unsign } from '#server/secret.ts';
import { type User, userFields } from '#server/users.ts';

export const guestCookieName = 'chainrule-guest';

const lifetimeSeconds = 400 * 24 * 60 * 60; // browsers keep no cookie longer

const attributes = (maxAge: number) =>
  `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${config().url?.startsWith('https:') ? '; Secure' : ''}`;

/** A `Set-Cookie` header that makes a browser the guest. */
export const guestCookie = (id: string): string =>
  `${guestCookieName}=${sign('guest', id)}; ${attributes(lifetimeSeconds)}`;

export const noGuestCookie = (): string => `${guestCookieName}=; ${attributes(0)}`;

/** The guest a cookie's value names, or null when we did not sign it. */
export const guestIdFrom = (value: string | undefined): string | null => (value ? unsign('guest', value) : null);

export function createGuest(): Promise<User> {
  return db().user.create({ data: { guest: true }, select: userFields });
}

/** For a guest who has nothing yet. */
export async function removeGuest(id: string): Promise<void> {
  await db().user.deleteMany({ where: { id, guest: true } });
}

/**
 * Moves a guest's submissions, drafts, progress, readings, quiz attempts and reviews to an account and removes the guest, in one
 * transaction. Nothing happens when the guest is gone or has become an account.
 * @returns whether there was such a guest
 */
export function mergeGuest(guestId: string, userId: string, here?: Setting): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // Locking the guest's row keeps two sign-ins at once from merging it twice.
    const [guest] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "User" WHERE id = ${guestId} AND guest AND id <> ${userId} FOR UPDATE`;
    if (!guest) return false;
    await tx.submission.updateMany({ where: { userId: guestId }, data: { userId } });
    await tx.draftVersion.updateMany({ where: { userId: guestId }, data: { userId } });
    await mergeDrafts(tx, guestId, userId);
    await mergeProgress(tx, guestId, userId);
    await mergeReadings(tx, guestId, userId);
    await mergeAttempts(tx, guestId, userId, here);
    await tx.review.updateMany({ where: { userId: guestId }, data: { userId } });
    await tx.user.delete({ where: { id: guestId }, select: { id: true } });
    return true;
  });
}

/** The newer of two drafts stays, the other goes to the history unless it is the same text. */
async function mergeDrafts(tx: Client, guestId: string, userId: string): Promise<void> {
  const mine = await tx.draft.findMany({ where: { userId } });
  for (const draft of await tx.draft.findMany({ where: { userId: guestId } })) {
    const { exercise, language } = draft;
    const other = mine.find((each) => each.exercise === exercise && each.language === language);
    const [newer, older] = !other || draft.updatedAt > other.updatedAt ? [draft, other] : [other, draft];
    if (older && older.source !== newer.source) {
      await tx.draftVersion.create({
        data: { userId, exercise, language, source: older.source, createdAt: older.updatedAt },
        select: { id: true },
      });
    }
    // One more than both, so that every open editor learns that it is no longer the newest.
    const revision = Math.max(draft.revision, other?.revision ?? 0) + 1;
    const data = { source: newer.source, updatedAt: newer.updatedAt, revision };
    await tx.draft.upsert({
      where: { userId_exercise_language: { userId, exercise, language } },
      create: { userId, exercise, language, ...data },
      update: data,
      select: { revision: true },
    });
  }
}

/** Opened is opened, whoever of the two did it first. */
async function mergeProgress(tx: Client, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Progress" AS mine ("userId", exercise, "openedAt", "hintsOpened", "solutionOpenedAt", "discussionOpenedAt")
    SELECT ${userId}, exercise, "openedAt", "hintsOpened", "solutionOpenedAt", "discussionOpenedAt"
    FROM "Progress" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", exercise) DO UPDATE SET
      "openedAt" = LEAST(mine."openedAt", excluded."openedAt"),
      "hintsOpened" = GREATEST(mine."hintsOpened", excluded."hintsOpened"),
      "solutionOpenedAt" = LEAST(mine."solutionOpenedAt", excluded."solutionOpenedAt"),
      "discussionOpenedAt" = LEAST(mine."discussionOpenedAt", excluded."discussionOpenedAt")`;
}

/** Read is read, and since the first time either of the two said so. */
async function mergeReadings(tx: Client, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LessonReading" AS mine ("userId", lesson, "openedAt", "readAt")
    SELECT ${userId}, lesson, "openedAt", "readAt" FROM "LessonReading" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", lesson) DO UPDATE SET
      "openedAt" = LEAST(mine."openedAt", excluded."openedAt"), "readAt" = LEAST(mine."readAt", excluded."readAt")`;
}

/** Where both have one open of a quiz and mode, that which was worked on last stays open, and the other is submitted as it is. */
async function mergeAttempts(tx: Client, guestId: string, userId: string, here?: Setting): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`; // nobody begins one meanwhile
  const older = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT a.id, row_number() OVER (PARTITION BY a.quiz, a.mode ORDER BY greatest(a."startedAt", r.last) DESC, a.id) AS place
      FROM "QuizAttempt" a
        LEFT JOIN LATERAL (SELECT max("savedAt") AS last FROM "QuizResponse" WHERE "attemptId" = a.id) r ON true
      WHERE a."userId" IN (${guestId}, ${userId}) AND a."submittedAt" IS NULL
    ) open WHERE place > 1`;
  if (older.length > 0) {
    // Every request loads this file, few need the quizzes.
    const [{ submitIn }, { setting }] = await Promise.all([
      import('#server/attempts-submit.ts'),
      import('#server/quizzes.ts'),
    ]);
    for (const { id } of older) await submitIn(tx, id, here ?? setting());
  }
  await tx.quizAttempt.updateMany({ where: { userId: guestId }, data: { userId } });
}
