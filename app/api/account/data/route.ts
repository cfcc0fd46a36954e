import { download, route } from '#server/http.ts';
import { ownData } from '#server/own-data.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request) =>
  download('chainrule.zip', 'application/zip', await ownData(await userFrom(request.cookies))),
);
