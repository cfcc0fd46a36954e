import { regradeDetail } from '#server/classes/regrade-report.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '', regrade = '', submission = '' }) =>
  json(await regradeDetail(await userFrom(request.cookies), id, regrade, submission, localeOf(request))),
);
