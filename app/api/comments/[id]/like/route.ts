import { likeComment } from '#server/discussion-writing.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

const answer = (like: boolean) =>
  route(async (request, { id = '' }) => json(await likeComment(await userFrom(request.cookies), id, like)));

export const PUT = answer(true);
export const DELETE = answer(false);
