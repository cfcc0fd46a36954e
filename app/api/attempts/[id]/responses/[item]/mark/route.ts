import { markResponse } from '#server/attempts-marks.ts';
import { json, readJson, route } from '#server/http.ts';
import { markSchema, maxMarkBodyBytes } from '#server/marks.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '', item = '' }) => {
  const mark = await readJson(request, markSchema, maxMarkBodyBytes);
  return json(await markResponse(await userFrom(request.cookies), id, item, mark));
});
