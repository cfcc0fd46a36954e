import { itemsCsv } from '#server/classes/insight-csv.ts';
import { classItemStatistics, itemsSchema } from '#server/classes/insight-quizzes.ts';
import { csvResponse } from '#server/csv.ts';
import { formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, itemsSchema);
  const found = await classItemStatistics(await userFrom(request.cookies), id, input, localeOf(request));
  return formatOf(request) === 'csv' ? csvResponse('items', itemsCsv(found)) : json(found);
});
