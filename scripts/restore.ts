// npm run restore -- FOLDER
// Fills the empty database of `npm start` (DATABASE_URL, else the data folder) with a backup. Exits 0 when all of it is there, 1 when
// that was not possible and nothing was restored, 2 when it was called wrongly; says why on stderr.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive, secretFile } from '#scripts/backup/archive.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { MAJOR } from '#scripts/database/cluster.ts';
import { prepareDataFolder } from '#scripts/database/data-folder.ts';
import { setAsideOtherMajors } from '#scripts/database/other-majors.ts';
import { withServer } from '#scripts/database/with-database.ts';
import { endWith } from '#scripts/end-with.ts';
import { type Config, parseConfig } from '#server/config.ts';
import { closeQueue } from '#server/queue.ts';

const usage = 'Usage: npm run restore -- FOLDER';

/** The secret goes where there is none; one that is there already signs what browsers have. */
function restoreSecret(folder: string, { data, secret }: Config): string {
  const from = path.join(folder, secretFile);
  const to = path.join(data, secretFile);
  if (!existsSync(from))
    return 'The backup has no secret: set CHAINRULE_SECRET as it was, or everybody has to sign in again.';
  if (secret !== undefined) return `Sessions are signed by CHAINRULE_SECRET; those of the backup by ${from}.`;
  if (!existsSync(to)) {
    prepareDataFolder(data);
    writeFileSync(to, readFileSync(from), { flag: 'wx', mode: 0o600 });
    return `The secret that signs sessions is in ${to}; several machines need it as CHAINRULE_SECRET.`;
  }
  const same = readFileSync(from, 'utf8') === readFileSync(to, 'utf8');
  return same ? '' : `Sessions are signed by ${to}, which was there; those of the backup by ${from}.`;
}

await endWith(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new TypeError('Name the folder of one backup.');
  const folder = path.resolve(named);
  const manifest = await openArchive(folder);
  parseConfig(process.env);
  process.env.CHAINRULE_ROLE = 'web'; // it queues, and grades nothing
  const restore = async (config: Config): Promise<string> => {
    const waiting = await restoreBackup(folder, manifest).finally(() => closeQueue());
    const aside = config.databaseUrl ? [] : setAsideOtherMajors(path.join(config.data, 'postgres'), MAJOR);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return [
      `Restored ${rows} rows of ${manifest.tables.length} tables, as they were at ${manifest.createdAt}; ${waiting} submissions wait to be graded.`,
      restoreSecret(folder, config),
      ...aside.map((old) => `The data of the other PostgreSQL lie in ${old}: remove them once you are content.`),
    ]
      .filter(Boolean)
      .join('\n');
  };
  return withServer(restore, { besideOthers: true });
});
