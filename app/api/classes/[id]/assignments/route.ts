import { createSchema } from '#server/classes/assignment-rules.ts';
import { assignmentsOf, createAssignments } from '#server/classes/assignments.ts';
import { json, localeOf, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const assignments = await assignmentsOf(await userFrom(request.cookies), id, localeOf(request));
  return json({ assignments });
});

const maxBytes = 65_536;

export const POST = route(async (request, { id = '' }) => {
  const input = await readJson(request, createSchema, maxBytes);
  const ids = await createAssignments(await userFrom(request.cookies), id, input);
  return json({ ids }, { status: 201 });
});
