import { publishSchema } from '#server/classes/assignment-rules.ts';
import { publishAssignments } from '#server/classes/assignments.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '' }) => {
  const input = await readJson(request, publishSchema);
  await publishAssignments(await userFrom(request.cookies), id, input);
  return json({ assignments: input.assignments });
});
