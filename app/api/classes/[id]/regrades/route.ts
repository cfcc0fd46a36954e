import { beginRegrade, regradeSchema, regradesOf, staleExercises } from '#server/classes/regrades.ts';
import { json, localeOf, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const [user, locale] = [await userFrom(request.cookies), localeOf(request)];
  const [exercises, regrades] = await Promise.all([staleExercises(user, id, locale), regradesOf(user, id, locale)]);
  return json({ exercises, regrades });
});

export const POST = route(async (request, { id = '' }) => {
  const { exercise } = await readJson(request, regradeSchema);
  return json({ id: await beginRegrade(await userFrom(request.cookies), id, exercise) }, { status: 201 });
});
