import { exportGrades, exportSchema } from '#server/classes/exports.ts';
import { download, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const { format } = queryOf(request, exportSchema);
  const user = await userFrom(request.cookies);
  const { name, text } = await exportGrades(user, id, format, localeOf(request));
  return download(name, 'text/csv; charset=utf-8', text);
});
