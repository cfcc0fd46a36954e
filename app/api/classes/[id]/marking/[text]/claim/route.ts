import { claimText } from '#server/classes/marking-claims.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '', text = '' }) =>
  json(await claimText(await userFrom(request.cookies), id, text)),
);
