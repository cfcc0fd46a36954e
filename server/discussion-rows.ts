/** @file Comments as SQL selects them for one viewer, and as that viewer may see them. */
import 'server-only';
import { z } from 'zod';
import type { Role } from '#prisma/client/enums.ts';
import { type Actor, can } from '#server/access.ts';
import { Problem } from '#server/problem.ts';
import type { CommentPlace, CommentView } from '#server/views-discussion.ts';

export interface CommentRow extends CommentPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly userId: string | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly text: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string | null;
  /** Highlighted. */
  readonly pinned: boolean;
  readonly likes: number;
  readonly liked: boolean;
  readonly replyCount: number;
}

/** Whom a statement selects for: its parameters `$1`, `$2` and `$3`. */
export const viewerValues = (user: Actor | null, open: boolean) => [user?.id ?? null, can(user, 'moderate'), open];

/** The viewer may read the comment that `alias` names: their own unless deleted, others' unless hidden or kept back. */
export const readable = (alias: string) =>
  `(${alias}."deletedAt" IS NULL AND (${alias}."userId" = $1::text
    OR $3::boolean AND ($2::boolean OR ${alias}."hiddenAt" IS NULL)) IS TRUE)`;

/** Rows of `CommentRow`, to be selected from. */
export const comments = `(
  SELECT c.id, c.kind, c.slug, c."parentId", c."userId", u.name, u.role, c.text, c."createdAt", c."editedAt",
    c."deletedAt", c."hiddenAt", c."highlightedAt" IS NOT NULL AS pinned,
    (SELECT m.reason FROM "CommentModeration" m WHERE c."hiddenAt" IS NOT NULL AND m."commentId" = c.id
      AND m.action = 'hide' ORDER BY m."createdAt" DESC, m.id DESC LIMIT 1) AS "hiddenReason",
    (SELECT count(*)::int FROM "CommentLike" l WHERE l."commentId" = c.id) AS likes,
    EXISTS (SELECT FROM "CommentLike" l WHERE l."commentId" = c.id AND l."userId" = $1::text) AS liked,
    (SELECT count(*)::int FROM "Comment" r WHERE r."parentId" = c.id AND ${readable('r')}) AS "replyCount"
  FROM "Comment" c LEFT JOIN "User" u ON u.id = c."userId"
)`;

/** For one who may read it, or who sees that something was there. */
export function commentView(row: CommentRow, user: Actor | null): CommentView {
  const mine = row.userId !== null && row.userId === user?.id;
  const state = row.deletedAt ? 'deleted' : row.hiddenAt ? 'hidden' : 'shown';
  const knows = state === 'shown' || (state === 'hidden' && (mine || can(user, 'moderate')));
  return {
    id: row.id,
    parent: row.parentId,
    state,
    text: knows ? row.text : null,
    author: knows && row.role ? { name: row.name, role: row.role } : null,
    mine,
    createdAt: row.createdAt.toISOString(),
    editedAt: knows ? (row.editedAt?.toISOString() ?? null) : null,
    highlighted: knows && row.pinned,
    hiddenReason: knows ? row.hiddenReason : null,
    likes: knows ? row.likes : 0,
    liked: knows && row.liked,
  };
}

const cursorSchema = z.object({
  pinned: z.boolean(),
  likes: z.int(),
  createdAt: z.iso.datetime(),
  id: z.string().max(40),
});

/** Names the place after a row; opaque to clients. */
export const cursorOf = ({ pinned, likes, createdAt, id }: CommentRow): string =>
  Buffer.from(JSON.stringify({ pinned, likes, createdAt, id })).toString('base64url');

/** @returns JSON for a statement. @throws Problem `invalid-query` */
export function readCursor(cursor: string | null): string | null {
  if (cursor === null) return null;
  try {
    return JSON.stringify(cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString())));
  } catch {
    throw new Problem('invalid-query', 'The cursor is none of ours.');
  }
}
