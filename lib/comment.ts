/** Characters (UTF-16 units) of a comment's Markdown, and of the reason of a report or a moderator. */
export const maxCommentLength = 10_000;
export const maxReasonLength = 1_000;

export const sortings = ['newest', 'oldest', 'top'] as const;
export type Sorting = (typeof sortings)[number];
