import { startAttempt, startSchema } from '#server/attempts.ts';
import { asSomeone, json, readJson, route } from '#server/http.ts';
import { quizOr404, setting } from '#server/quizzes.ts';

export const POST = route(async (request, { slug = '' }) => {
  const { mode } = await readJson(request, startSchema);
  quizOr404(slug, setting());
  return asSomeone(request, async (user) => {
    const { id, joined } = await startAttempt(user, slug, mode);
    return json({ id }, { status: joined ? 200 : 201 });
  });
});
