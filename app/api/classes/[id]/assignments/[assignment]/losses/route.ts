import { lossesOf } from '#server/classes/assignment-deletion.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '', assignment = '' }) =>
  json(await lossesOf(await userFrom(request.cookies), id, assignment)),
);
