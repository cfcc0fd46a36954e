import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { openStudentView } from '#server/student-view.ts';

export const POST = route(async (request, { id = '' }) => {
  const cookie = await openStudentView(await userFrom(request.cookies), id);
  return json({ opened: true }, { headers: { 'Set-Cookie': cookie } });
});
