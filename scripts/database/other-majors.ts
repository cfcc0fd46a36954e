import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '#scripts/plain-error.ts';

/** Clusters of other major versions of PostgreSQL, by their folders' names such as `17`. */
function otherMajors(wall: string, major: string): string[] {
  return readdirSync(wall).filter(
    (name) => /^\d+$/.test(name) && name !== major && existsSync(path.join(wall, name, 'PG_VERSION')),
  );
}

/**
 * PostgreSQL does not read the files of another major version, and an empty database in their place would look like everything was lost.
 * @param wall the folder of clusters
 * @throws PlainError with the commands that take the data over
 */
export function refuseOtherMajors(wall: string, major: string): void {
  const [other] = otherMajors(wall, major);
  if (other === undefined) return;
  throw new PlainError(
    [
      `${path.join(wall, other)} holds the data of PostgreSQL ${other}, which the PostgreSQL ${major} of this version of Chainrule cannot read. Nothing was changed. To take it over:`,
      '  1. with the version of Chainrule that ran before:  npm run backup -- /path/of/the-backup',
      '  2. with this one:                                  npm run restore -- /path/of/the-backup',
      '  3. npm start',
    ].join('\n'),
  );
}

/** Once their data are in ours: they are kept under another name. @returns the new paths */
export function setAsideOtherMajors(wall: string, major: string): string[] {
  return otherMajors(wall, major).map((name) => {
    const aside = path.join(wall, `${name}.before-${major}`);
    renameSync(path.join(wall, name), aside);
    return aside;
  });
}
