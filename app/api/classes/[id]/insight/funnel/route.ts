import { funnelCsv } from '#server/classes/insight-csv.ts';
import { funnelSchema, funnels } from '#server/classes/insight-funnel.ts';
import { insightGroup } from '#server/classes/insight-group.ts';
import { csvResponse } from '#server/csv.ts';
import { formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, funnelSchema);
  const user = await userFrom(request.cookies);
  const found = await funnels(user, id, input, localeOf(request));
  if (formatOf(request) === 'json') return json({ funnels: found });
  return csvResponse('funnel', funnelCsv(found, (await insightGroup(user, id, input)).learners));
});
