import { json, route } from '#server/http.ts';
import { Problem } from '#server/problem.ts';
import { userFrom } from '#server/session.ts';
import { endTour } from '#server/tour.ts';

export const PUT = route(async (request) => {
  const user = await userFrom(request.cookies);
  if (!user) throw new Problem('not-signed-in', 'Sign in first.');
  return json(await endTour(user));
});
