import { importRoster, importSchema, maxRosterBody } from '#server/classes/roster-import.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const input = await readJson(request, importSchema, maxRosterBody);
  return json({ counts: await importRoster(await userFrom(request.cookies), id, input) });
});
