/** @file What instructors and administrators do in discussions: look at reports, hide, show again, show first. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { readLesson } from '#exercises/lessons.ts';
import type { Locale } from '#grader/exercise.ts';
import { type Actor, can } from '#server/access.ts';
import { clock } from '#server/clock.ts';
import { type Client, db } from '#server/db.ts';
import { readComment } from '#server/discussion.ts';
import { type CommentRow, comments, commentView, viewerValues } from '#server/discussion-rows.ts';
import { checkMember, reasonSchema } from '#server/discussion-writing.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import type {
  CommentPlace,
  CommentView,
  ModeratedView,
  ModerationAction,
  ModerationView,
} from '#server/views-discussion.ts';

export const hideSchema = reasonSchema.extend({ hidden: z.boolean() });

/** @throws Problem `not-signed-in`, `forbidden` */
function checkModerator(user: Actor | null): asserts user is Actor {
  checkMember(user);
  if (!can(user, 'moderate')) throw new Problem('forbidden', 'Only instructors and administrators may do that.');
}

interface Deed {
  readonly action: ModerationAction;
  readonly reason: string | null;
  /** @returns how many rows it changed; what changes none is not noted */
  readonly act: (tx: Client) => Promise<{ count: number }>;
}

/** Does it and notes who did it and why, in one transaction. @throws Problem `not-signed-in`, `forbidden`, `not-found` */
async function moderate(user: Actor | null, commentId: string, { action, reason, act }: Deed): Promise<CommentView> {
  checkModerator(user);
  await readComment(user, commentId);
  await db().$transaction(async (tx) => {
    const { count } = await act(tx);
    if (count === 0) return;
    await tx.commentModeration.create({
      data: { commentId, userId: user.id, action, reason },
      select: { id: true },
    });
  });
  return commentView(await readComment(user, commentId), user);
}

/** Hiding closes the comment's reports; showing it again needs a reason too. @throws as `moderate` */
export const hideComment = (
  user: Actor | null,
  id: string,
  { hidden, reason }: z.infer<typeof hideSchema>,
): Promise<CommentView> =>
  moderate(user, id, {
    action: hidden ? 'hide' : 'unhide',
    reason,
    act: async (tx) => {
      if (!hidden) {
        return tx.comment.updateMany({ where: { id, hiddenAt: { not: null } }, data: { hiddenAt: null } });
      }
      await closeReports(tx, id);
      return tx.comment.updateMany({ where: { id, hiddenAt: null }, data: { hiddenAt: clock() } });
    },
  });

/** Shows it first, or no longer. @throws as `moderate` */
export const highlightComment = (user: Actor | null, id: string, highlighted: boolean): Promise<CommentView> =>
  moderate(user, id, {
    action: highlighted ? 'highlight' : 'unhighlight',
    reason: null,
    act: (tx) =>
      tx.comment.updateMany({
        where: { id, highlightedAt: highlighted ? null : { not: null } },
        data: { highlightedAt: highlighted ? clock() : null },
      }),
  });

/** The comment stays; its reports are done with. @throws as `moderate` */
export const dismissReports = (user: Actor | null, id: string): Promise<CommentView> =>
  moderate(user, id, { action: 'dismiss', reason: null, act: (tx) => closeReports(tx, id) });

const closeReports = (tx: Client, commentId: string) =>
  tx.commentReport.updateMany({ where: { commentId, closedAt: null }, data: { closedAt: clock() } });

/** What a list begins with, and in which order; both are read from the oldest on. */
const lists = {
  reported: `(SELECT min("createdAt") FROM "CommentReport" o WHERE o."commentId" = c.id AND o."closedAt" IS NULL)`,
  hidden: 'c."hiddenAt"',
} as const;

export const moderationSchema = z.object({
  list: z.enum(['reported', 'hidden']).catch('reported'),
  /** Since when the last comment of the page before is on the list, and its id. */
  after: z.templateLiteral([z.iso.datetime(), '_', z.uuid()]).nullable().catch(null),
});

const pageSize = 20;

/** Comments with open reports, longest waiting first, or hidden ones. @throws Problem `not-signed-in`, `forbidden` */
export async function moderationList(
  user: Actor | null,
  locale: Locale,
  { list, after }: { readonly list: keyof typeof lists; readonly after: string | null },
): Promise<ModerationView> {
  checkModerator(user);
  const since = lists[list];
  const [lastSince, lastId] = after?.split('_') ?? [];
  const rows = await query<CommentRow & { readonly since: Date }>(
    `WITH listed AS (SELECT c.id, ${since} AS since FROM "Comment" c WHERE c."deletedAt" IS NULL AND ${since} IS NOT NULL)
    SELECT c.*, since FROM listed JOIN ${comments} c ON c.id = listed.id
    WHERE $4::timestamptz IS NULL OR (since, listed.id) > ($4, $5::text)
    ORDER BY since, listed.id LIMIT ${pageSize + 1}`,
    [...viewerValues(user, true), lastSince ?? null, lastId ?? null],
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: await moderated(user, locale, page, list),
    next: last && rows.length > pageSize ? `${last.since.toISOString()}_${last.id}` : null,
  };
}

/** How many comments wait for a moderator. @throws Problem `not-signed-in`, `forbidden` */
export async function reportedCount(user: Actor | null): Promise<number> {
  checkModerator(user);
  const [row] = await query<{ count: number }>(
    `SELECT count(DISTINCT c.id)::int AS count FROM "CommentReport" o JOIN "Comment" c ON c.id = o."commentId"
    WHERE o."closedAt" IS NULL AND c."deletedAt" IS NULL`,
  );
  return row?.count ?? 0;
}

const noted = { createdAt: true, reason: true, user: { select: { name: true } } } as const;

async function moderated(
  user: Actor,
  locale: Locale,
  rows: readonly CommentRow[],
  list: keyof typeof lists,
): Promise<ModeratedView[]> {
  const commentId = { in: rows.map(({ id }) => id) };
  const [reports, log] = await Promise.all([
    db().commentReport.findMany({
      where: { commentId, ...(list === 'reported' && { closedAt: null }) },
      orderBy: { id: 'desc' },
      select: { ...noted, commentId: true },
    }),
    db().commentModeration.findMany({
      where: { commentId },
      orderBy: { id: 'desc' },
      select: { ...noted, commentId: true, action: true },
    }),
  ]);
  return rows.map((row) => ({
    comment: commentView(row, user),
    place: { kind: row.kind, slug: row.slug, title: titleOf(row, locale) },
    reports: reports
      .filter((each) => each.commentId === row.id)
      .map(({ reason, ...rest }) => ({ reason, ...who(rest) })),
    log: log
      .filter((each) => each.commentId === row.id)
      .map(({ action, reason, ...rest }) => ({ action, reason, ...who(rest) })),
  }));
}

const who = ({ createdAt, user }: { createdAt: Date; user: { name: string | null } | null }) => ({
  name: user?.name ?? null,
  createdAt: createdAt.toISOString(),
});

const titleOf = ({ kind, slug }: CommentPlace, locale: Locale): string =>
  (kind === 'exercise' ? exerciseBySlug(slug)?.title[locale] : readLesson(slug)?.[locale].title) ?? slug;
