import { deleteAccount, deletionSchema } from '#server/account-deletion.ts';
import { noGuestCookie } from '#server/guests.ts';
import { json, readJson, route } from '#server/http.ts';
import { noSessionCookie, userFrom } from '#server/session.ts';

export const DELETE = route(async (request) => {
  await deleteAccount(await userFrom(request.cookies), await readJson(request, deletionSchema));
  const response = json({ deleted: true });
  for (const cookie of [noGuestCookie(), noSessionCookie()]) response.headers.append('Set-Cookie', cookie);
  return response;
});
