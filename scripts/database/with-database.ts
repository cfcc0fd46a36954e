import { prepareDataFolder } from '#scripts/database/data-folder.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { checkServer } from '#scripts/database/external.ts';
import { migrate } from '#scripts/migrate.ts';
import { parseConfig } from '#server/config.ts';
import { closeDb } from '#server/db.ts';

/**
 * Does something with the database that `npm start` uses, whether it runs or not.
 * @throws PlainError, ConfigError what the person who called the command can mend
 */
export async function withDatabase<T>(act: () => Promise<T>): Promise<T> {
  const config = parseConfig(process.env);
  if (config.databaseUrl) await checkServer(config.databaseUrl);
  else prepareDataFolder(config.data);
  const database = config.databaseUrl ? undefined : await startDatabase(config);
  const url = database?.url ?? config.databaseUrl ?? '';
  process.env.DATABASE_URL = url;
  try {
    await migrate(url);
    return await act();
  } finally {
    await closeDb();
    await database?.stop();
  }
}
