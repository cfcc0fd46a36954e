import { extendable } from '#server/classes/extensions.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) =>
  json({ learners: await extendable(await userFrom(request.cookies), id) }),
);
