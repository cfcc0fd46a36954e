import { copySchema } from '#server/classes/assignment-rules.ts';
import { copyAssignments } from '#server/classes/assignments-copy.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const input = await readJson(request, copySchema);
  return json(await copyAssignments(await userFrom(request.cookies), id, input), { status: 201 });
});
