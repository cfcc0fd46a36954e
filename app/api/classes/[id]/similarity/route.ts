import { similarity, similaritySchema } from '#server/classes/similarity.ts';
import { similarityCsv } from '#server/classes/similarity-csv.ts';
import { download, formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, similaritySchema);
  const found = await similarity(await userFrom(request.cookies), id, input, localeOf(request));
  if (formatOf(request) === 'json') return json(found);
  return download(`similarity-${input.exercise}.csv`, 'text/csv; charset=utf-8', similarityCsv(found));
});
