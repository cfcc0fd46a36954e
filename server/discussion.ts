/** @file Reading a discussion: threads and their replies, page by page, as their viewer may see them. */
import 'server-only';
import { z } from 'zod';
import { type Sorting, sortings } from '#lib/comment.ts';
import { type Actor, can } from '#server/access.ts';
import { checkPlace, isOpen } from '#server/discussion-place.ts';
import {
  type CommentRow,
  comments,
  commentView,
  cursorOf,
  readable,
  readCursor,
  viewerValues,
} from '#server/discussion-rows.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import type {
  CommentPlace,
  CommentVersionView,
  DiscussionView,
  RepliesView,
  ThreadView,
} from '#server/views-discussion.ts';

const pageSize = 20;
/** Replies that come with their thread. */
const firstReplies = 3;

export const pageSchema = z.object({ sort: z.enum(sortings).default('newest'), after: z.string().max(500).nullable() });
export type PageQuery = z.infer<typeof pageSchema>;

const at = (key: string, type: string) => `($4::jsonb->>'${key}')::${type}`;
const since = `${at('createdAt', 'timestamptz')}, ${at('id', 'text')}`;

/** Highlighted ones first, whatever the order; `after` holds for what follows the cursor `$4`. */
const orders: Readonly<Record<Sorting, { readonly by: string; readonly after: string }>> = {
  newest: {
    by: 'pinned DESC, "createdAt" DESC, id DESC',
    after: `(pinned, "createdAt", id) < (${at('pinned', 'boolean')}, ${since})`,
  },
  oldest: {
    by: 'NOT pinned, "createdAt", id',
    after: `(NOT pinned, "createdAt", id) > (NOT ${at('pinned', 'boolean')}, ${since})`,
  },
  top: {
    by: 'pinned DESC, likes DESC, "createdAt" DESC, id DESC',
    after: `(pinned, likes, "createdAt", id) < (${at('pinned', 'boolean')}, ${at('likes', 'int')}, ${since})`,
  },
};

/** @throws Problem `unknown-exercise`, `unknown-lesson`, `invalid-query` */
export async function discussionOf(
  user: Actor | null,
  place: CommentPlace,
  { sort, after }: PageQuery,
): Promise<DiscussionView> {
  checkPlace(place);
  const cursor = readCursor(after);
  const open = await isOpen(user, place);
  const { by, after: follows } = orders[sort];
  const [rows, [counted]] = await Promise.all([
    query<CommentRow>(
      `SELECT * FROM ${comments} c
      WHERE kind = $5::"PlaceKind" AND slug = $6 AND "parentId" IS NULL
        AND (${readable('c')} OR $3::boolean AND "replyCount" > 0) AND ($4::jsonb IS NULL OR ${follows})
      ORDER BY ${by} LIMIT ${pageSize + 1}`,
      [...viewerValues(user, open), cursor, place.kind, place.slug],
    ),
    query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "Comment" c
      WHERE kind = $4::"PlaceKind" AND slug = $5 AND ${readable('c')}`,
      [...viewerValues(user, true), place.kind, place.slug],
    ),
  ]);
  return {
    open,
    count: counted?.count ?? 0,
    ...(await threads(user, open, rows)),
    you: user && (can(user, 'comment') || user.viewing) ? { id: user.id, moderator: can(user, 'moderate') } : null,
  };
}

async function threads(
  user: Actor | null,
  open: boolean,
  rows: readonly CommentRow[],
): Promise<Pick<DiscussionView, 'comments' | 'next'>> {
  const page = rows.slice(0, pageSize);
  const answered = page.filter(({ replyCount }) => replyCount > 0).map(({ id }) => id);
  const replies =
    answered.length === 0
      ? []
      : await query<CommentRow>(
          `SELECT r.* FROM unnest($4::text[]) AS thread(id) CROSS JOIN LATERAL (
            SELECT * FROM ${comments} c WHERE "parentId" = thread.id AND ${readable('c')}
            ORDER BY ${orders.oldest.by} LIMIT ${firstReplies}
          ) r`,
          [...viewerValues(user, open), answered],
        );
  const last = page.at(-1);
  return {
    comments: page.map((row) => threadView(user, row, replies)),
    next: last && rows.length > pageSize ? cursorOf(last) : null,
  };
}

function threadView(user: Actor | null, row: CommentRow, replies: readonly CommentRow[]): ThreadView {
  const first = replies.filter(({ parentId }) => parentId === row.id);
  const last = first.at(-1);
  return {
    ...commentView(row, user),
    replies: {
      count: row.replyCount,
      comments: first.map((reply) => commentView(reply, user)),
      next: last && row.replyCount > first.length ? cursorOf(last) : null,
    },
  };
}

/** A thread's replies after a cursor, oldest first. @throws Problem `not-found`, `invalid-query` */
export async function repliesTo(user: Actor | null, id: string, after: string | null): Promise<RepliesView> {
  const cursor = readCursor(after);
  const thread = await findComment(id);
  if (!thread) throw noComment();
  const open = await isOpen(user, thread);
  const rows = await query<CommentRow>(
    `SELECT * FROM ${comments} c
    WHERE "parentId" = $5 AND ${readable('c')} AND ($4::jsonb IS NULL OR ${orders.oldest.after})
    ORDER BY ${orders.oldest.by} LIMIT ${pageSize + 1}`,
    [...viewerValues(user, open), cursor, id],
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    comments: page.map((row) => commentView(row, user)),
    next: last && rows.length > pageSize ? cursorOf(last) : null,
  };
}

export const noComment = () => new Problem('not-found', 'There is no such comment for you.');

type Found = CommentPlace & Pick<CommentRow, 'id' | 'userId' | 'parentId' | 'deletedAt'>;

const uuid = z.uuid();

/** Whether anybody may read it or not. */
async function findComment(id: string): Promise<Found | undefined> {
  if (!uuid.safeParse(id).success) return undefined;
  const [row] = await query<Found>(
    'SELECT id, kind, slug, "userId", "parentId", "deletedAt" FROM "Comment" WHERE id = $1',
    [id],
  );
  return row;
}

/** A comment that the viewer may read. @throws Problem `not-found` */
export async function readComment(user: Actor | null, id: string): Promise<CommentRow> {
  const found = await findComment(id);
  if (!found) throw noComment();
  const [row] = await query<CommentRow>(`SELECT * FROM ${comments} c WHERE id = $4 AND ${readable('c')}`, [
    ...viewerValues(user, await isOpen(user, found)),
    id,
  ]);
  if (!row) throw noComment();
  return row;
}

/**
 * The texts that edits replaced, newest first; also those of a deleted comment, whose last text leads the list.
 * @throws Problem `not-found`
 */
export async function versionsOf(user: Actor | null, id: string): Promise<CommentVersionView[]> {
  const found = await findComment(id);
  if (!found || !can(user, 'read-comment-history', { userId: found.userId ?? undefined })) throw noComment();
  const rows = await query<{ text: string; createdAt: Date }>(
    `SELECT text, coalesce("editedAt", "createdAt") AS "createdAt", 1 AS newest
    FROM "Comment" WHERE id = $1 AND "deletedAt" IS NOT NULL
    UNION ALL SELECT text, "createdAt", 0 FROM "CommentVersion" WHERE "commentId" = $1
    ORDER BY newest DESC, "createdAt" DESC`,
    [id],
  );
  return rows.map(({ text, createdAt }) => ({ text, createdAt: createdAt.toISOString() }));
}
