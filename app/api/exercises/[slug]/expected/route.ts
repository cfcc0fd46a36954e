import { exerciseOr404 } from '#server/catalog.ts';
import { customInputSchema, expectedFor } from '#server/custom-input.ts';
import { json, localeOf, readJson, route } from '#server/http.ts';

export const POST = route(
  async (request, { slug = '' }) => {
    const { input } = await readJson(request, customInputSchema);
    return json({ expected: expectedFor(exerciseOr404(slug), input, localeOf(request)) });
  },
  { inStudentView: true },
);
