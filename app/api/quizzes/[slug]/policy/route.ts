import { json, readJson, route } from '#server/http.ts';
import { policyFor, policySchema, setPolicy } from '#server/quiz-policy.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (_request, { slug = '' }) => json(await policyFor(slug)));

export const PUT = route(async (request, { slug = '' }) => {
  const policy = await readJson(request, policySchema);
  return json(await setPolicy(await userFrom(request.cookies), slug, policy));
});
