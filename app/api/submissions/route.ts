import { asSomeone, json, parse, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { maxSourceBodyBytes } from '#server/source.ts';
import { handInSchema, historyOf, historyQuery, submit } from '#server/submissions.ts';

export const POST = route(async (request) => {
  const handIn = await readJson(request, handInSchema, maxSourceBodyBytes);
  return asSomeone(request, async (user) => json({ id: await submit(user, handIn) }, { status: 201 }));
});

export const GET = route(async (request) => {
  const { searchParams } = request.nextUrl;
  const asked = Object.fromEntries(['exercise', 'language', 'after'].map((name) => [name, searchParams.get(name)]));
  return json(await historyOf(await userFrom(request.cookies), parse(asked, historyQuery, 'invalid-query')));
});
