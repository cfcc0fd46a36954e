import { createSection, sectionSchema } from '#server/classes/sections.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const { name } = await readJson(request, sectionSchema);
  return json(await createSection(await userFrom(request.cookies), id, name), { status: 201 });
});
