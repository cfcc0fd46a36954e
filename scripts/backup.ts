// npm run backup [-- FOLDER]
// Writes everything that the database of `npm start` holds into a new folder, while it goes on being used; <data>/backups/<time> unless
// named. Exits 0 when it is whole and on disk, 1 when that was not possible, 2 when it was called wrongly; says why on stderr.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { secretFile } from '#scripts/backup/archive.ts';
import { writeBackup } from '#scripts/backup/write-backup.ts';
import { withServer } from '#scripts/database/with-database.ts';
import { endWith } from '#scripts/end-with.ts';
import { databaseUrl } from '#server/pool.ts';

const usage = 'Usage: npm run backup [-- FOLDER]';

await endWith(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new TypeError('One folder at most.');
  return withServer(async ({ data, secret }) => {
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const folder = path.resolve(positionals[0] ?? path.join(data, 'backups', time));
    const { tables } = await writeBackup(databaseUrl(), folder, path.join(data, secretFile));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const kept = secret
      ? ' CHAINRULE_SECRET is not in it: keep it yourself, or everybody has to sign in again and guests lose their work.'
      : '';
    return `Backed up ${rows} rows of ${tables.length} tables to ${folder}.${kept}`;
  });
});
