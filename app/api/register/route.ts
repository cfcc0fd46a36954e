import { guestCookieName, guestIdFrom, noGuestCookie } from '#server/guests.ts';
import { json, readJson, route } from '#server/http.ts';
import { clientAddress, countRequest } from '#server/rate-limit.ts';
import { createUser, registrationSchema } from '#server/users.ts';

export const POST = route(async (request) => {
  const registration = await readJson(request, registrationSchema);
  await countRequest('register', clientAddress(request.headers));
  const guestId = guestIdFrom(request.cookies.get(guestCookieName)?.value) ?? undefined;
  const { id } = await createUser(registration, { guestId });
  return json({ id }, { status: 201, headers: { 'Set-Cookie': noGuestCookie() } });
});
