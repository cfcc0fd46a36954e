import { replacedDrafts } from '#server/drafts.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { slug = '' }) =>
  json(await replacedDrafts(await userFrom(request.cookies), slug, request.nextUrl.searchParams.get('after'))),
);
