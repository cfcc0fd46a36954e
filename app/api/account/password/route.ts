import { json, readJson, route } from '#server/http.ts';
import { changePassword, changeSchema } from '#server/passwords.ts';
import { noSessionCookie, userFrom } from '#server/session.ts';

export const PUT = route(async (request) => {
  await changePassword(await userFrom(request.cookies), await readJson(request, changeSchema));
  return json({ changed: true }, { headers: { 'Set-Cookie': noSessionCookie() } });
});
