import { discussionOf, pageSchema } from '#server/discussion.ts';
import { placeSchema } from '#server/discussion-place.ts';
import { comment, commentSchema, maxCommentBodyBytes } from '#server/discussion-writing.ts';
import { json, parse, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request) => {
  const { searchParams } = request.nextUrl;
  const place = parse({ kind: searchParams.get('kind'), slug: searchParams.get('slug') }, placeSchema, 'invalid-query');
  const sort = searchParams.get('sort') ?? undefined;
  const page = parse({ sort, after: searchParams.get('after') }, pageSchema, 'invalid-query');
  return json(await discussionOf(await userFrom(request.cookies), place, page));
});

export const POST = route(async (request) => {
  const input = await readJson(request, commentSchema, maxCommentBodyBytes);
  return json(await comment(await userFrom(request.cookies), input), { status: 201 });
});
