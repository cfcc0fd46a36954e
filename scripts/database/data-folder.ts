import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode, PlainError } from '#scripts/plain-error.ts';

/**
 * Makes the data folder, which only its owner can enter, if it is not there.
 * @throws PlainError when we may not write in it
 */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = errorCode(error) ?? String(error);
    throw new PlainError(
      `The data folder ${folder} cannot be written (${why}): set CHAINRULE_DATA to one you may write.`,
    );
  }
}

/** By hand, since Node's `recursive` never returns where nothing can be made, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(path.dirname(folder))) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
