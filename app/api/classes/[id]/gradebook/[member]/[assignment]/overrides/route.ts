import { overrideSchema, overrideScore } from '#server/classes/overrides.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id: classId = '', member = '', assignment = '' }) => {
  const input = await readJson(request, overrideSchema);
  return json(await overrideScore(await userFrom(request.cookies), { classId, member, assignment }, input), {
    status: 201,
  });
});
