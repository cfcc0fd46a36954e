import { query } from '#server/pool.ts';

/** By its name, how many rows a table has and a hash of all that is in them. */
export type Tables = Readonly<Record<string, string>>;

let statement: string | undefined;

/** Every table there is, the queue's too, in one statement; counts of requests are left out, since being refused counts. */
export async function tables(): Promise<Tables> {
  statement ??= await statementForAll();
  const rows = await query<{ name: string; state: string }>(statement);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

async function statementForAll(): Promise<string> {
  const found = await query<{ name: string; table: string }>(
    `SELECT quote_literal(tablename) AS name, quote_ident(schemaname) || '.' || quote_ident(tablename) AS table FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'RateLimit' ORDER BY 2`,
  );
  return found
    .map(
      ({ name, table }) =>
        `SELECT ${name} AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS state FROM ${table} t`,
    )
    .join(' UNION ALL ');
}

/** Keeps what is in the application's tables. @returns what puts it back */
export async function keepTables(): Promise<() => Promise<void>> {
  const names = await inOrderOfReference();
  await query('CREATE SCHEMA IF NOT EXISTS kept');
  for (const name of names) await query(`CREATE TABLE kept.${name} AS TABLE public.${name}`);
  const goBack = [
    ...names.toReversed().map((name) => `DELETE FROM public.${name}`),
    ...names.map((name) => `INSERT INTO public.${name} SELECT * FROM kept.${name}`),
  ].join('; ');
  return async () => void (await query(`DO $$ BEGIN ${goBack}; END $$`));
}

/** The application's tables, those that others refer to first. */
async function inOrderOfReference(): Promise<string[]> {
  const rows = await query<{ name: string; others: string[] }>(
    `SELECT quote_ident(c.relname) AS name, array(
      SELECT quote_ident(f.relname::text) FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
    ) AS others
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'RateLimit'
      AND c.relname NOT LIKE '\\_prisma%' ORDER BY 1`,
  );
  const done: string[] = [];
  while (done.length < rows.length) {
    const next = rows.filter(({ name, others }) => !done.includes(name) && others.every((each) => done.includes(each)));
    if (next.length === 0) throw new Error('tables refer to each other in a circle');
    done.push(...next.map(({ name }) => name));
  }
  return done;
}
