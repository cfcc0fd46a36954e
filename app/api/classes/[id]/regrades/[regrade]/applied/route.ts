import { applyRegrade, applySchema, revertRegrade } from '#server/classes/regrade-apply.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

const maxBytes = 65_536;

export const POST = route(async (request, { id = '', regrade = '' }) => {
  const chosen = await readJson(request, applySchema, maxBytes);
  return json({ applied: await applyRegrade(await userFrom(request.cookies), id, regrade, chosen) });
});

export const DELETE = route(async (request, { id = '', regrade = '' }) =>
  json({ reverted: await revertRegrade(await userFrom(request.cookies), id, regrade) }),
);
