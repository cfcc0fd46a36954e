import { addMember, newMemberSchema } from '#server/classes/members.ts';
import { changeMembers, manySchema } from '#server/classes/members-many.ts';
import { rosterFor } from '#server/classes/roster.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => json(await rosterFor(await userFrom(request.cookies), id)));

export const POST = route(async (request, { id = '' }) => {
  const input = await readJson(request, newMemberSchema);
  return json(await addMember(await userFrom(request.cookies), id, input), { status: 201 });
});

/** 2,000 ids are some 80 KB. */
const maxBytes = 131_072;

export const PUT = route(async (request, { id = '' }) => {
  const input = await readJson(request, manySchema, maxBytes);
  await changeMembers(await userFrom(request.cookies), id, input);
  return json({});
});
