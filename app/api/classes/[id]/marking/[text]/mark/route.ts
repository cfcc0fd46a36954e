import { z } from 'zod';
import { markText, undoMarkOf } from '#server/classes/marking-marks.ts';
import { json, localeOf, queryOf, readJson, route } from '#server/http.ts';
import { markSchema, maxMarkBodyBytes, versionSchema } from '#server/marks.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '', text = '' }) => {
  const mark = await readJson(request, markSchema, maxMarkBodyBytes);
  return json(await markText(await userFrom(request.cookies), id, text, localeOf(request), mark));
});

/** `version`: of the change that is taken back. */
const undoSchema = z.object({ version: z.coerce.number().pipe(versionSchema), locale: z.string().optional() });

export const DELETE = route(async (request, { id = '', text = '' }) => {
  const { version } = queryOf(request, undoSchema);
  return json(await undoMarkOf(await userFrom(request.cookies), id, text, localeOf(request), version));
});
