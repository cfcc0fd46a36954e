import { classesOf, classSchema, createClass } from '#server/classes/classes.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request) => json({ classes: await classesOf(await userFrom(request.cookies)) }));

export const POST = route(async (request) => {
  const input = await readJson(request, classSchema);
  return json({ id: await createClass(await userFrom(request.cookies), input) }, { status: 201 });
});
