import { deleteScoreComment } from '#server/classes/score-comments.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const DELETE = route(async (request, { id: classId = '', member = '', assignment = '', comment = '' }) =>
  json(await deleteScoreComment(await userFrom(request.cookies), { classId, member, assignment }, comment)),
);
