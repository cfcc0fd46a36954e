import { misconceptionsCsv } from '#server/classes/insight-csv.ts';
import { classMisconceptions, misconceptionsSchema } from '#server/classes/insight-misconceptions.ts';
import { download, formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, misconceptionsSchema);
  const found = await classMisconceptions(await userFrom(request.cookies), id, input, localeOf(request));
  return formatOf(request) === 'csv'
    ? download('misconceptions.csv', 'text/csv; charset=utf-8', misconceptionsCsv(found))
    : json(found);
});
