import { json, localeOf, queryOf, route } from '#server/http.ts';
import { itemStatistics, statisticsSchema } from '#server/item-statistics.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { slug = '' }) => {
  const asked = queryOf(request, statisticsSchema);
  return json(await itemStatistics(await userFrom(request.cookies), slug, localeOf(request), asked));
});
