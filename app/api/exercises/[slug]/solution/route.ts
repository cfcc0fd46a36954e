import { exerciseOr404 } from '#server/catalog.ts';
import { asSomeone, json, route } from '#server/http.ts';
import { openSolution } from '#server/progress.ts';

export const POST = route(async (request, { slug = '' }) => {
  exerciseOr404(slug);
  return asSomeone(request, async (user) => json(await openSolution(user, slug)));
});
