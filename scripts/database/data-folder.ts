import { accessSync, constants, mkdirSync } from 'node:fs';
import { errorCode, PlainError } from '#scripts/plain-error.ts';

/**
 * Makes the data folder, which only its owner can enter, if it is not there.
 * @throws PlainError when we may not write in it
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = errorCode(error) ?? String(error);
    throw new PlainError(
      `The data folder ${folder} cannot be written (${why}): set CHAINRULE_DATA to one you may write.`,
    );
  }
}
