import { orderSchema } from '#server/classes/assignment-rules.ts';
import { orderAssignments } from '#server/classes/assignments.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

const maxBytes = 65_536;

export const PUT = route(async (request, { id = '' }) => {
  const { assignments } = await readJson(request, orderSchema, maxBytes);
  await orderAssignments(await userFrom(request.cookies), id, assignments);
  return json({ assignments });
});
