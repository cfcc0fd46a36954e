import { highlightComment } from '#server/discussion-moderation.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

const answer = (highlighted: boolean) =>
  route(async (request, { id = '' }) => json(await highlightComment(await userFrom(request.cookies), id, highlighted)));

export const PUT = answer(true);
export const DELETE = answer(false);
