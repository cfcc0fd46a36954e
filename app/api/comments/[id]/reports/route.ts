import { dismissReports } from '#server/discussion-moderation.ts';
import { reasonSchema, reportComment } from '#server/discussion-writing.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const { reason } = await readJson(request, reasonSchema);
  await reportComment(await userFrom(request.cookies), id, reason);
  return json({}, { status: 201 });
});

export const DELETE = route(async (request, { id = '' }) =>
  json(await dismissReports(await userFrom(request.cookies), id)),
);
