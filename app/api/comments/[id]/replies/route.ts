import { repliesTo } from '#server/discussion.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) =>
  json(await repliesTo(await userFrom(request.cookies), id, request.nextUrl.searchParams.get('after'))),
);
