import { funnelCsv } from '#server/classes/insight-csv.ts';
import { funnelSchema, funnels } from '#server/classes/insight-funnel.ts';
import { insightGroup } from '#server/classes/insight-group.ts';
import { download, formatOf, json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, funnelSchema);
  const user = await userFrom(request.cookies);
  const found = await funnels(user, id, input, localeOf(request));
  if (formatOf(request) === 'json') return json({ funnels: found });
  return download(
    'funnel.csv',
    'text/csv; charset=utf-8',
    funnelCsv(found, (await insightGroup(user, id, input)).learners),
  );
});
