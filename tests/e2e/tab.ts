import type { Locator, Page } from 'playwright-core';

/** More than all that can be reached on a page with a long form. */
const farAway = 160;

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));

/** Presses Tab, or another key, until the focus is in an element; far away counts as unreachable. */
export async function tabTo(page: Page, target: Locator, most = 60, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Leaves the focus where it is, if that is there already. */
async function reach(target: Locator): Promise<Page> {
  await target.waitFor();
  if (!(await hasFocus(target))) await tabTo(target.page(), target, farAway);
  return target.page();
}

/** What a click is to whoever has no mouse. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await (await reach(target)).keyboard.press(key);
}

/** Types over what is in a field. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  const { keyboard } = await reach(target);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.insertText(text);
}
