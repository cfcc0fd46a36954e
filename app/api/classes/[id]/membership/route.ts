import { leaveClass } from '#server/classes/members-many.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const DELETE = route(async (request, { id = '' }) => {
  await leaveClass(await userFrom(request.cookies), id);
  return json({});
});
