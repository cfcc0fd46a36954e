import { commentOnScore, maxScoreCommentBytes, scoreCommentSchema } from '#server/classes/score-comments.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id: classId = '', member = '', assignment = '' }) => {
  const input = await readJson(request, scoreCommentSchema, maxScoreCommentBytes);
  return json(await commentOnScore(await userFrom(request.cookies), { classId, member, assignment }, input), {
    status: 201,
  });
});
