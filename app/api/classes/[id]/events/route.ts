import { trailOf, trailSchema } from '#server/classes/class-trail.ts';
import { json, localeOf, parse, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const asked = { after: request.nextUrl.searchParams.get('after') };
  const page = parse(asked, trailSchema, 'invalid-query');
  return json(await trailOf(await userFrom(request.cookies), id, localeOf(request), page));
});
