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
  const kept = await inOrderOfReference();
  const names = kept.map(({ name }) => name);
  await query('CREATE SCHEMA IF NOT EXISTS kept');
  for (const name of names) await query(`CREATE TABLE kept.${name} AS TABLE public.${name}`);
  const insert = ({ name, columns }: Table) =>
    `INSERT INTO public.${name} (${columns}) SELECT ${columns} FROM kept.${name}`;
  const goBack = [
    ...names.toReversed().map((name) => `DELETE FROM public.${name}`),
    ...kept.map(insert),
    // Going back is a change of everything that scores are derived from, and marks it.
    ...['DELETE FROM public."ScoreMark"', ...kept.filter(({ name }) => name === '"ScoreMark"').map(insert)],
  ].join('; ');
  return async () => void (await query(`DO $$ BEGIN SET LOCAL synchronous_commit = off; ${goBack}; END $$`));
}

interface Table {
  readonly name: string;
  /** All that are not worked out from others. */
  readonly columns: string;
}

/** The application's tables, those that others refer to first. */
async function inOrderOfReference(): Promise<Table[]> {
  const rows = await query<Table & { others: string[] }>(
    `SELECT quote_ident(c.relname) AS name, (
      SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ) AS columns, array(
      SELECT quote_ident(f.relname::text) FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
    ) AS others
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'RateLimit'
      AND c.relname NOT LIKE '\\_prisma%' ORDER BY 1`,
  );
  const done: Table[] = [];
  const isDone = (name: string) => done.some((each) => each.name === name);
  while (done.length < rows.length) {
    const next = rows.filter(({ name, others }) => !isDone(name) && others.every(isDone));
    if (next.length === 0) throw new Error('tables refer to each other in a circle');
    done.push(...next);
  }
  return done;
}
