import { health } from '#server/health.ts';
import { json, route } from '#server/http.ts';

export const dynamic = 'force-dynamic';

export const GET = route(async () => {
  const report = await health();
  return json(report, { status: report.status === 'ok' ? 200 : 503 });
});
