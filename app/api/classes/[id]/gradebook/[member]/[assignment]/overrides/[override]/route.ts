import { undoOverride } from '#server/classes/overrides.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const DELETE = route(async (request, { id: classId = '', member = '', assignment = '', override = '' }) =>
  json(await undoOverride(await userFrom(request.cookies), { classId, member, assignment }, override)),
);
