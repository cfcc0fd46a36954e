import { itemsCsv } from '#server/classes/insight-csv.ts';
import { classItemStatistics, itemsSchema } from '#server/classes/insight-quizzes.ts';
import { download, formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, itemsSchema);
  const found = await classItemStatistics(await userFrom(request.cookies), id, input, localeOf(request));
  return formatOf(request) === 'csv' ? download('items.csv', 'text/csv; charset=utf-8', itemsCsv(found)) : json(found);
});
