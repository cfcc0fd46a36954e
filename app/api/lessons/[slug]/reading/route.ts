import { asSomeone, json, readJson, route } from '#server/http.ts';
import { readingSchema, setReading } from '#server/readings.ts';

export const PUT = route(async (request, { slug = '' }) => {
  const reading = await readJson(request, readingSchema);
  return asSomeone(request, async (user) => json(await setReading(user, slug, reading)));
});
