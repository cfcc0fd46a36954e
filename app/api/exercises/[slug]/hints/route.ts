import { z } from 'zod';
import { exerciseOr404 } from '#server/catalog.ts';
import { asSomeone, json, localeOf, readJson, route } from '#server/http.ts';
import { openHints } from '#server/progress.ts';

const schema = z.object({ opened: z.int().min(0).max(100) });

export const POST = route(async (request, { slug = '' }) => {
  const { opened } = await readJson(request, schema);
  const locale = localeOf(request);
  exerciseOr404(slug);
  return asSomeone(request, async (user) => json({ hints: await openHints(user, slug, opened, locale) }));
});
