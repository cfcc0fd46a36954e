import { learnerWork } from '#server/classes/learner-work.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id: classId = '', member = '', assignment = '', work = '' }) =>
  json(await learnerWork(await userFrom(request.cookies), { classId, member, assignment }, work, localeOf(request))),
);
