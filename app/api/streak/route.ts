import { json, readJson, route } from '#server/http.ts';
import { Problem } from '#server/problem.ts';
import { userFrom } from '#server/session.ts';
import { setStreak, streakSchema } from '#server/streak.ts';

export const PUT = route(async (request) => {
  const setting = await readJson(request, streakSchema);
  const user = await userFrom(request.cookies);
  if (!user) throw new Problem('not-signed-in', 'Sign in first.');
  return json(await setStreak(user, setting));
});
