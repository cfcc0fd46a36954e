import { cellFor } from '#server/classes/cell.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id: classId = '', member = '', assignment = '' }) =>
  json(await cellFor(await userFrom(request.cookies), { classId, member, assignment }, localeOf(request))),
);
