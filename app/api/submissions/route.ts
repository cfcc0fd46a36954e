import { z } from 'zod';
import { asSomeone, json, parse, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { maxSourceBodyBytes } from '#server/source.ts';
import { handInSchema, historyOf, submit } from '#server/submissions.ts';

export const POST = route(async (request) => {
  const handIn = await readJson(request, handInSchema, maxSourceBodyBytes);
  return asSomeone(request, async (user) => json({ id: await submit(user, handIn) }, { status: 201 }));
});

export const GET = route(async (request) => {
  const exercise = parse(request.nextUrl.searchParams.get('exercise'), z.string(), 'invalid-query');
  return json({ submissions: await historyOf(await userFrom(request.cookies), exercise) });
});
