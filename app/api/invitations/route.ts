import { z } from 'zod';
import { json, readJson, route } from '#server/http.ts';
import { takeInvitation } from '#server/invitations.ts';
import { userFrom } from '#server/session.ts';

const schema = z.object({ token: z.string().min(1).max(200) });

export const POST = route(async (request) => {
  const { token } = await readJson(request, schema);
  return json({ role: await takeInvitation(await userFrom(request.cookies), token) });
});
