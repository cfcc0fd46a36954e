import { z } from 'zod';
import { markingQueue } from '#server/classes/marking.ts';
import { filterSchema } from '#server/classes/marking-order.ts';
import { json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

const querySchema = filterSchema.extend({ locale: z.string().optional() });

export const GET = route(async (request, { id = '' }) => {
  const { locale: _, ...filter } = queryOf(request, querySchema);
  return json(await markingQueue(await userFrom(request.cookies), id, localeOf(request), filter));
});
