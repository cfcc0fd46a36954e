import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { neighbours } from '#exercises/lessons.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { ExercisePage } from '#tests/e2e/exercise-page.ts';
import { hasFocus, tabTo } from '#tests/e2e/tab.ts';

const slug = 'sigmoid';

/** Nobody's code is submitted: the server knows of none. */
const submissionsOf = (page: Page) =>
  page.evaluate(async (exercise) => {
    const { submissions } = await (await fetch(`/api/submissions?exercise=${exercise}`)).json();
    return submissions.length;
  }, slug);

test('the keyboard alone skips the header, writes the code, runs, submits and goes on', async () => {
  const { page } = await newDevice();
  const at = new ExercisePage({ page, locale: 'en', slug });
  const { t, editor, results } = at;
  await at.open();
  await page.keyboard.press('Tab');
  expect(await hasFocus(page.getByRole('link', { name: t('Shell.skip'), exact: true }))).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('main'));
  await tabTo(page, editor);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  for (const _ of '0.0') await page.keyboard.press('Backspace');
  await page.keyboard.type('1 / (1 + math.exp(-z))');
  await at.reads('return 1 / (1 + math.exp(-z))');
  await page.keyboard.press("Control+'");
  await at.says(t('Exercise.results.submitNext'));

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await hasFocus(editor)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+m');
  await page.getByText(t('Exercise.editor.tabMoves')).waitFor();
  await page.keyboard.press('Tab');
  expect(await hasFocus(editor)).toBe(false);
  await tabTo(page, results);
  await page.keyboard.press('Control+Enter');
  await at.says(t('Report.banner.score', { percent: 100 }));
  expect(await submissionsOf(page)).toBe(1);
  const following = neighbours('exercise', slug).next;
  if (following?.kind !== 'exercise') throw new Error(`no exercise follows ${slug}`);
  const { title } = following.exercise;
  const next = results.getByRole('link', { name: t('Exercise.submission.next', { title: title.en }) });
  await tabTo(page, next);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/en/exercises/${following.slug}`);
});

test('an input method’s keys choose words: they neither run nor submit what is half typed', async () => {
  const { context, page } = await newDevice();
  const at = await new ExercisePage({ page, locale: 'zh', slug }).open();
  await at.write('');
  await page.keyboard.type('# ');
  const inputMethod = await context.newCDPSession(page);
  await inputMethod.send('Input.imeSetComposition', { text: 'fanxiang', selectionStart: 8, selectionEnd: 8 });
  for (const [key, code] of [
    ['Enter', 'Enter'],
    ["'", 'Quote'],
  ] as const) {
    // What the browser hears of a key that the input method takes: with Ctrl it would submit, or run.
    const press = { key, code, windowsVirtualKeyCode: 229, modifiers: 2 };
    await inputMethod.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
    await inputMethod.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  }
  await inputMethod.send('Input.insertText', { text: '反向传播' });
  await at.reads('# 反向传播');
  expect(await at.results.getByText(at.t('Report.examples.text', { hidden: 8 })).isVisible()).toBe(true);
  expect(await submissionsOf(page)).toBe(0);
  await page.keyboard.press('Control+Enter');
  await at.verdict('missing-entry');
  expect(await submissionsOf(page)).toBe(1);
});

test('panes are resized, tabs and menu opened and left, by keyboard', async () => {
  const { page } = await newDevice();
  const at = await new ExercisePage({ page, locale: 'en', slug }).open();
  const separator = page.getByRole('separator', { name: at.t('Exercise.panes.resizeStatement') });
  const before = Number(await separator.getAttribute('aria-valuenow'));
  await separator.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await separator.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  const menu = at.button(at.t('Exercise.menu.label'));
  await menu.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, at.button(at.t('Exercise.menu.reset')));
  await page.keyboard.press('Escape');
  await at.button(at.t('Exercise.menu.reset')).waitFor({ state: 'hidden' });
  expect(await hasFocus(menu)).toBe(true);
  await page.keyboard.press('Control+m');
  await tabTo(page, at.button(at.t('Exercise.results.tabs.history')));
  await page.keyboard.press('Enter');
  await at.says(at.t('Exercise.history.none'));
});
