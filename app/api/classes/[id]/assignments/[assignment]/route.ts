import { deleteAssignment } from '#server/classes/assignment-deletion.ts';
import { changeSchema, confirmedSchema } from '#server/classes/assignment-rules.ts';
import { assignmentOf, changeAssignment } from '#server/classes/assignments.ts';
import { json, localeOf, queryOf, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '', assignment = '' }) =>
  json(await assignmentOf(await userFrom(request.cookies), id, assignment, localeOf(request))),
);

export const PUT = route(async (request, { id = '', assignment = '' }) => {
  const [input, user] = [await readJson(request, changeSchema), await userFrom(request.cookies)];
  await changeAssignment(user, id, assignment, input);
  return json(await assignmentOf(user, id, assignment, localeOf(request)));
});

export const DELETE = route(async (request, { id = '', assignment = '' }) => {
  const confirmed = queryOf(request, confirmedSchema);
  await deleteAssignment(await userFrom(request.cookies), id, assignment, confirmed);
  return json({ deleted: assignment });
});
