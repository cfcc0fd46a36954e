import { deleteSection, renameSection, sectionSchema } from '#server/classes/sections.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '', section = '' }) => {
  const { name } = await readJson(request, sectionSchema);
  return json(await renameSection(await userFrom(request.cookies), id, section, name));
});

export const DELETE = route(async (request, { id = '', section = '' }) => {
  await deleteSection(await userFrom(request.cookies), id, section);
  return json({});
});
