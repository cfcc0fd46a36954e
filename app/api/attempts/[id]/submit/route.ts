import { submitAttempt } from '#server/attempts-submit.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const { submittedAt } = await submitAttempt(await userFrom(request.cookies), id);
  return json({ id, submittedAt });
});
