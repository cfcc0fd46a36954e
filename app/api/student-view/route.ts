import { json, route } from '#server/http.ts';
import { noStudentViewCookie } from '#server/student-view.ts';

export const DELETE = route(async () => json({ opened: false }, { headers: { 'Set-Cookie': noStudentViewCookie() } }), {
  inStudentView: true,
});
