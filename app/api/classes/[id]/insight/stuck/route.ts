import { stuckCsv } from '#server/classes/insight-csv.ts';
import { stuckLearners, stuckSchema } from '#server/classes/insight-stuck.ts';
import { download, formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, stuckSchema);
  const found = await stuckLearners(await userFrom(request.cookies), id, input, localeOf(request));
  return formatOf(request) === 'csv' ? download('stuck.csv', 'text/csv; charset=utf-8', stuckCsv(found)) : json(found);
});
