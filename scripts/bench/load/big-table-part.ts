// `--part table`: a million submissions, and every page and route over them.
import pg from 'pg';
import { z } from 'zod';
import { type Asked, pages, routes } from '#scripts/bench/load/asked.ts';
import { fillTable } from '#scripts/bench/load/big-table.ts';
import { idsOf } from '#scripts/bench/load/big-table-ids.ts';
import { logStatements, type PageCost, PageWalk } from '#scripts/bench/load/big-table-pages.ts';
import type { Options } from '#scripts/bench/load/options.ts';
import { ms, say, table } from '#scripts/bench/load/print.ts';
import { benchSecret, cookieOf } from '#scripts/bench/load/sessions.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { migrate } from '#scripts/migrate.ts';
import { Node } from '#tests/faults/node.ts';

/** Milliseconds that a page's slowest statement may take. */
const goalMs = 50;

const marking = z.object({ entries: z.array(z.object({ text: z.string() })) });

/** @param data an empty folder @returns whether every statement kept to the goal */
export async function benchTable(data: string, { submissions }: Pick<Options, 'submissions'>): Promise<boolean> {
  const database = await startDatabase({ data });
  const client = new pg.Client({ connectionString: database.url });
  let web: Node | undefined;
  try {
    const start = performance.now();
    await migrate(database.url);
    const big = await fillTable(database.url, submissions);
    await client.connect();
    const ids = await idsOf(client, big);
    const size = await client.query('SELECT pg_database_size(current_database()) / 2 ^ 30 AS gb');
    const filled = `${big.submissions.toLocaleString('en')} submissions, ${size.rows[0].gb.toFixed(1)} GB`;
    say(`${filled}, written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    await logStatements(database.url);
    web = new Node('web', { DATABASE_URL: database.url, CHAINRULE_SECRET: benchSecret, CHAINRULE_LOG: 'error' });
    await web.start();
    const [learner, instructor, admin] = await Promise.all([big.learner, big.instructor, big.admin].map(cookieOf));
    const cookies = { nobody: '', learner: learner ?? '', instructor: instructor ?? '', admin: admin ?? '' };
    const walk = new PageWalk(web.address, data, ids, cookies);
    const { entries } = marking.parse(await walk.json('instructor', '/api/classes/{class}/marking'));
    ids.set('text', entries[0]?.text ?? '');
    const costs = [...(await costsOf(walk, pages)), ...(await costsOf(walk, routes))];
    walk.close();
    print(costs);
    return costs.every(({ slowest }) => slowest.ms < goalMs);
  } finally {
    await web?.remove();
    await client.end();
    await database.stop();
  }
}

async function costsOf(walk: PageWalk, asked: readonly Asked[]): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  for (const each of asked) costs.push(await walk.cost(each));
  return costs;
}

export function print(costs: readonly PageCost[]): void {
  const rows = costs.map(({ asked, status, statements, slowest, total, answer }) => [
    `${asked.name || '(home)'} (${asked.as})`,
    ...[`${status}`, `${statements}`, ms(slowest.ms), ms(total), ms(answer), slowest.ms < goalMs ? '✓' : '✗'],
  ]);
  say(table([['page or route (who asks)', 'status', 'statements', 'slowest ms', 'all ms', 'answer ms', ''], ...rows]));
  const slow = costs.filter(({ slowest }) => slowest.ms >= goalMs);
  for (const { asked, slowest } of slow) say(`\n${asked.name}: ${ms(slowest.ms)} ms\n  ${slowest.text.slice(0, 400)}`);
  say(`\n${costs.length - slow.length} of ${costs.length} keep every statement below ${goalMs} ms`);
}
