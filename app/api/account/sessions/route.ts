import { json, route } from '#server/http.ts';
import { endSessions } from '#server/passwords.ts';
import { noSessionCookie, userFrom } from '#server/session.ts';

export const DELETE = route(async (request) => {
  await endSessions(await userFrom(request.cookies));
  return json({ ended: true }, { headers: { 'Set-Cookie': noSessionCookie() } });
});
