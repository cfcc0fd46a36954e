import pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';

const OLDEST = 15;

/**
 * Makes sure that a PostgreSQL server of a fitting version answers at `url`.
 * @throws PlainError
 */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST) throw new PlainError(`DATABASE_URL leads to PostgreSQL ${major}: use ${OLDEST} or newer.`);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new PlainError(
      `The database at DATABASE_URL does not answer (${reason}): check the address and its password.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
