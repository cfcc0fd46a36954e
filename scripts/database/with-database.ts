import { prepareDataFolder } from '#scripts/database/data-folder.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { checkServer } from '#scripts/database/external.ts';
import { migrate } from '#scripts/migrate.ts';
import { type Config, parseConfig } from '#server/config.ts';
import { closeDb } from '#server/db.ts';
import { databaseUrl } from '#server/pool.ts';

interface Options {
  /** Whether a cluster of another major version of PostgreSQL may lie beside ours. */
  readonly besideOthers?: boolean;
}

/**
 * Does something with the database that `npm start` uses as it is, whether it runs or not; `DATABASE_URL` names it meanwhile.
 * @throws PlainError, ConfigError what the person who called the command can mend
 */
export async function withServer<T>(
  act: (config: Config) => Promise<T>,
  { besideOthers = false }: Options = {},
): Promise<T> {
  const config = parseConfig(process.env);
  if (config.databaseUrl) await checkServer(config.databaseUrl);
  else prepareDataFolder(config.data);
  const database = config.databaseUrl ? undefined : await startDatabase({ data: config.data, besideOthers });
  process.env.DATABASE_URL = database?.url ?? config.databaseUrl ?? '';
  try {
    return await act(config);
  } finally {
    await closeDb();
    await database?.stop();
  }
}

/**
 * As `withServer`, with the tables that this version of Chainrule needs.
 * @throws PlainError, ConfigError what the person who called the command can mend
 */
export const withDatabase = <T>(act: () => Promise<T>): Promise<T> =>
  withServer(async () => {
    await migrate(databaseUrl());
    return act();
  });
