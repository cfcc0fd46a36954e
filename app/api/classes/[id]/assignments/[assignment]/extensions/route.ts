import { extendSchema } from '#server/classes/assignment-rules.ts';
import { assignmentOf } from '#server/classes/assignments.ts';
import { extend } from '#server/classes/extensions.ts';
import { json, localeOf, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

const maxBytes = 65_536;

export const PUT = route(async (request, { id = '', assignment = '' }) => {
  const [input, user] = [await readJson(request, extendSchema, maxBytes), await userFrom(request.cookies)];
  await extend(user, id, assignment, input);
  return json(await assignmentOf(user, id, assignment, localeOf(request)));
});
