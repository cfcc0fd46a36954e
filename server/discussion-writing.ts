/** @file What people do in a discussion: write, answer, edit, delete, take a deletion back, like, report. */
import 'server-only';
import { z } from 'zod';
import { maxCommentLength, maxReasonLength } from '#lib/comment.ts';
import { type Actor, can } from '#server/access.ts';
import { clock } from '#server/clock.ts';
import { type Client, db } from '#server/db.ts';
import { noComment, readComment } from '#server/discussion.ts';
import { checkPlace, placeSchema } from '#server/discussion-place.ts';
import { commentView } from '#server/discussion-rows.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { isStorable } from '#server/storable.ts';
import type { CommentView, LikesView } from '#server/views-discussion.ts';

/** Text that PostgreSQL can hold and people can see: no NUL, no half of a surrogate pair, not only blanks. */
const written = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(isStorable, 'is not text')
    .refine((text) => /[^\s\p{Cf}]/u.test(text), 'is empty');

/** Blank lines around it go; blanks at the start of its first line stay, since they may mean code. */
const textSchema = written(maxCommentLength).transform((text) => text.replace(/^(\s*\n)+/, '').trimEnd());

export const commentSchema = z.object({
  place: placeSchema,
  parent: z.uuid().nullable(),
  text: textSchema,
  /** Chosen by the writer's browser; the same key twice is the same comment. */
  key: z.uuid(),
});
export type CommentInput = z.infer<typeof commentSchema>;

export const editSchema = z.object({ text: textSchema });
export const reasonSchema = z.object({ reason: written(maxReasonLength).transform((reason) => reason.trim()) });

/** The longest text with each character escaped, and the rest. */
export const maxCommentBodyBytes = 6 * maxCommentLength + 1_024;

/** @throws Problem `not-signed-in` */
export function checkMember(user: Actor | null): asserts user is Actor {
  if (!can(user, 'comment')) throw new Problem('not-signed-in', 'Sign in or register to take part.');
}

/**
 * @throws Problem `not-signed-in`, `unknown-exercise`, `unknown-lesson`, `not-found` (the comment to answer),
 * `invalid-body`, `rate-limited`
 */
export async function comment(user: Actor | null, { place, parent, text, key }: CommentInput): Promise<CommentView> {
  checkMember(user);
  checkPlace(place);
  if (parent) {
    const answered = await readComment(user, parent);
    const fits = answered.kind === place.kind && answered.slug === place.slug && answered.parentId === null;
    if (!fits) throw new Problem('invalid-body', 'parent: a reply answers a comment of the same place, never a reply.');
  }
  await countRequest('comment', user.id);
  await db().comment.createMany({
    data: { kind: place.kind, slug: place.slug, parentId: parent, userId: user.id, text, key },
    skipDuplicates: true,
  });
  const made = await db().comment.findUnique({
    where: { userId_key: { userId: user.id, key } },
    select: { id: true },
  });
  return viewOf(user, made?.id ?? '');
}

const viewOf = async (user: Actor | null, id: string): Promise<CommentView> =>
  commentView(await readComment(user, id), user);

/** Waits for whoever changes the comment just now. */
async function lock(tx: Client, id: string) {
  const [row] = await tx.$queryRaw<{ text: string; writtenAt: Date; deleted: boolean }[]>`
    SELECT text, coalesce("editedAt", "createdAt") AS "writtenAt", "deletedAt" IS NOT NULL AS deleted
    FROM "Comment" WHERE id = ${id} FOR UPDATE`;
  if (!row) throw noComment();
  return row;
}

/** @throws Problem `not-signed-in`, `not-found`, `forbidden` */
async function checkAuthor(user: Actor | null, id: string): Promise<void> {
  checkMember(user);
  const { userId } = await readComment(user, id);
  if (!can(user, 'edit-comment', { userId: userId ?? undefined })) {
    throw new Problem('forbidden', 'Only its author may change a comment.');
  }
}

/**
 * The text it had becomes a version. The same text again changes nothing.
 * @throws Problem `not-signed-in`, `not-found`, `forbidden`, `rate-limited`
 */
export async function editComment(user: Actor | null, id: string, text: string): Promise<CommentView> {
  await checkAuthor(user, id);
  await countRequest('comment', user?.id ?? '');
  await db().$transaction(async (tx) => {
    const old = await lock(tx, id);
    if (old.deleted) throw noComment();
    if (old.text === text) return;
    await tx.commentVersion.create({
      data: { commentId: id, text: old.text, createdAt: old.writtenAt },
      select: { id: true },
    });
    await tx.comment.update({ where: { id }, data: { text, editedAt: clock() }, select: { id: true } });
  });
  return viewOf(user, id);
}

/** Nobody reads it from now on; its replies stay. @throws Problem `not-signed-in`, `not-found`, `forbidden` */
export async function deleteComment(user: Actor | null, id: string): Promise<void> {
  await checkAuthor(user, id);
  await db().comment.updateMany({ where: { id, deletedAt: null }, data: { deletedAt: clock() } });
}

/** Takes the deletion back. @throws Problem `not-signed-in`; `not-found` also for somebody else's */
export async function restoreComment(user: Actor | null, id: string): Promise<CommentView> {
  checkMember(user);
  const { count } = await db().comment.updateMany({ where: { id, userId: user.id }, data: { deletedAt: null } });
  if (count === 0) throw noComment();
  return viewOf(user, id);
}

/** Likes it, or no longer. @throws Problem `not-signed-in`, `not-found`, `forbidden`, `rate-limited` */
export async function likeComment(user: Actor | null, id: string, like: boolean): Promise<LikesView> {
  checkMember(user);
  const { userId } = await readComment(user, id);
  if (!can(user, 'like-comment', { userId: userId ?? undefined })) {
    throw new Problem('forbidden', 'This comment is your own.');
  }
  await countRequest('like', user.id);
  const key = { commentId: id, userId: user.id };
  if (like) await db().commentLike.createMany({ data: key, skipDuplicates: true });
  else await db().commentLike.deleteMany({ where: key });
  return { likes: await db().commentLike.count({ where: { commentId: id } }), liked: like };
}

/**
 * Asks moderators to look at it. The same reason again, while nobody has looked, changes nothing.
 * @throws Problem `not-signed-in`, `not-found`, `forbidden`, `rate-limited`
 */
export async function reportComment(user: Actor | null, id: string, reason: string): Promise<void> {
  checkMember(user);
  const { userId } = await readComment(user, id);
  if (!can(user, 'report-comment', { userId: userId ?? undefined })) {
    throw new Problem('forbidden', 'This comment is your own.');
  }
  await countRequest('report', user.id);
  const report = { commentId: id, userId: user.id, reason };
  const known = await db().commentReport.findFirst({ where: { ...report, closedAt: null }, select: { id: true } });
  if (!known) await db().commentReport.create({ data: report, select: { id: true } });
}
