import { anonymitySchema, setAnonymity } from '#server/classes/marking-marks.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '' }) => {
  const { anonymous } = await readJson(request, anonymitySchema);
  return json(await setAnonymity(await userFrom(request.cookies), id, anonymous));
});
