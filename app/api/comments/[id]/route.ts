import { deleteComment, editComment, editSchema, maxCommentBodyBytes } from '#server/discussion-writing.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '' }) => {
  const { text } = await readJson(request, editSchema, maxCommentBodyBytes);
  return json(await editComment(await userFrom(request.cookies), id, text));
});

export const DELETE = route(async (request, { id = '' }) => {
  await deleteComment(await userFrom(request.cookies), id);
  return json({});
});
