import { expect, test } from 'vitest';
import { shortcutList } from '#app/[locale]/exercises/[slug]/shortcut-list.ts';

test('keys are named as they are on the reader’s keyboard, and only those of the editor on show are listed', () => {
  const keysOf = (plain: boolean, mac: boolean, name: string) =>
    Object.values(shortcutList(plain, mac))
      .flat()
      .find((row) => row.name === name)?.keys;
  expect(keysOf(false, false, 'run')).toEqual(["Ctrl '"]);
  expect(keysOf(false, true, 'run')).toEqual(["⌘ '"]);
  expect(keysOf(false, true, 'tab')).toEqual(['⌃ M']);
  expect(keysOf(false, true, 'format')).toEqual(['⇧ ⌥ F']);
  expect(keysOf(true, false, 'complete')).toBeUndefined();
  expect(keysOf(true, false, 'leave')).toEqual(['Shift Tab']);
});
