import { markingList, markingSchema } from '#server/attempts-marks.ts';
import { json, localeOf, parse, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { slug = '' }) => {
  const { searchParams } = request.nextUrl;
  const asked = { list: searchParams.get('list') ?? undefined, after: searchParams.get('after') };
  const page = parse(asked, markingSchema, 'invalid-query');
  return json(await markingList(await userFrom(request.cookies), slug, localeOf(request), page));
});
