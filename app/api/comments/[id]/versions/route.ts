import { versionsOf } from '#server/discussion.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) =>
  json({ versions: await versionsOf(await userFrom(request.cookies), id) }),
);
