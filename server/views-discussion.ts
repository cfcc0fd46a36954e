/** @file What a browser may see of a discussion. A text that its viewer may not read is never in it. */
import 'server-only';
import type { Role } from '#prisma/client/enums.ts';
import type { PlaceLink } from '#server/views-course.ts';

/** Where something is said: a lesson is called by its unit's slug. */
export type CommentPlace = Pick<PlaceLink, 'kind' | 'slug'>;

export interface CommentView {
  readonly id: string;
  /** The comment it answers, null for one that answers none. */
  readonly parent: string | null;
  /** `deleted` and `hidden` say why there is no text; its author and moderators read a hidden one. */
  readonly state: 'shown' | 'hidden' | 'deleted';
  /** Markdown. */
  readonly text: string | null;
  /** Null when the account is gone, and where there is no text; `name` is null for one who gave none. */
  readonly author: { readonly name: string | null; readonly role: Role } | null;
  readonly mine: boolean;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly highlighted: boolean;
  /** For its author and moderators. */
  readonly hiddenReason: string | null;
  readonly likes: number;
  readonly liked: boolean;
}

export interface RepliesView {
  readonly comments: readonly CommentView[];
  /** The cursor of what follows. */
  readonly next: string | null;
}

export interface ThreadView extends CommentView {
  readonly replies: RepliesView & { readonly count: number };
}

export interface DiscussionView {
  /** False while an exercise's comments are kept back, since its viewer neither solved it nor asked for them. */
  readonly open: boolean;
  /** All comments and replies, also those that are kept back. */
  readonly count: number;
  readonly comments: readonly ThreadView[];
  readonly next: string | null;
  /** Who may write here; null for guests and strangers. */
  readonly you: { readonly id: string; readonly moderator: boolean } | null;
}

export interface CommentVersionView {
  readonly text: string;
  readonly createdAt: string;
}

export interface LikesView {
  readonly likes: number;
  readonly liked: boolean;
}

export type ModerationAction = 'hide' | 'unhide' | 'highlight' | 'unhighlight' | 'dismiss';

/** A comment on a moderator's list. */
export interface ModeratedView {
  readonly comment: CommentView;
  readonly place: PlaceLink;
  readonly reports: readonly { readonly reason: string; readonly name: string | null; readonly createdAt: string }[];
  /** What moderators did to it, newest first. */
  readonly log: readonly {
    readonly action: ModerationAction;
    readonly reason: string | null;
    readonly name: string | null;
    readonly createdAt: string;
  }[];
}

export interface ModerationView {
  readonly items: readonly ModeratedView[];
  readonly next: string | null;
}
