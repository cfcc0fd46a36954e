import { dueIn } from '#server/classes/due.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) =>
  json({ assignments: await dueIn(await userFrom(request.cookies), id, localeOf(request)) }),
);
