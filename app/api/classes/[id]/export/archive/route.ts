import { classArchive } from '#server/classes/archive.ts';
import { download, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const { name, stream } = await classArchive(await userFrom(request.cookies), id);
  return download(name, 'application/zip', stream);
});
