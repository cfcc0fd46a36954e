import { json, localeOf, parse, route } from '#server/http.ts';
import { itemStatistics, statisticsSchema } from '#server/item-statistics.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { slug = '' }) => {
  const { searchParams } = request.nextUrl;
  const asked = parse(Object.fromEntries(searchParams), statisticsSchema, 'invalid-query');
  return json(await itemStatistics(await userFrom(request.cookies), slug, localeOf(request), asked));
});
