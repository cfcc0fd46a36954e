import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { hasFocus } from '#tests/e2e/tab.ts';

const slug = 'backprop-w1';

test('the editor completes and explains the exercise’s names, speaks Vim, marks what Python cannot read and wrong types while one types, and remembers how it was set', async () => {
  const { page } = await newDevice();
  const at = await new ExercisePage({ page, locale: 'en', slug }).open();
  const { t } = at;

  await at.write('def grad_w1(x1, x2, y, p):\n    ');
  await page.keyboard.type('trac');
  const proposed = page.locator('.suggest-widget.visible').getByRole('option');
  await proposed.filter({ hasText: 'trace' }).waitFor();
  await page.keyboard.press('Enter');
  await at.reads('trace("z_h1", z_h1)');
  await page.keyboard.press('Escape');

  await at.write('import math\n\n\n\n\n\n\ngrad_w1');
  await page.locator('.view-line', { hasText: 'grad_w1' }).locator('span').last().hover();
  const explained = page.locator('.monaco-hover').getByText('def grad_w1(x1: float');
  await explained.waitFor();

  // It lies over the bar for as long as the pointer stays.
  await page.mouse.move(200, 500);
  await explained.waitFor({ state: 'hidden' });
  const menu = at.button(t('Exercise.menu.label'));
  await menu.click();
  await page.getByRole('checkbox', { name: t('Exercise.menu.vim') }).check();
  await page.getByText(t('Exercise.glossary.vim.normal'), { exact: true }).waitFor();
  await at.button(t('Exercise.menu.larger')).click();
  await page.keyboard.press('Escape');
  await at.editor.focus();
  await page.keyboard.type('ggdd');
  await expect.poll(() => page.locator('.view-line', { hasText: 'import' }).count()).toBe(0);
  await at.draftIs('saved');

  await page.reload();
  await at.ready();
  await page.getByText(t('Exercise.glossary.vim.normal'), { exact: true }).waitFor();
  await menu.click();
  await page.locator('output', { hasText: /^15$/ }).waitFor();
  await page.getByRole('checkbox', { name: t('Exercise.menu.vim') }).uncheck();
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: t('Exercise.keyboard.title') });
  await help.getByText(t('Exercise.keyboard.keys.explain')).waitFor();
  expect(await flaws(page, 'keyboard help', 'dialog[open]')).toEqual([]);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  expect(await hasFocus(menu)).toBe(true);

  await at.write('def grad_w1(x1, x2, y, p)\n    return 0');
  await at.marks(1);

  const typed = await new ExercisePage({ page, locale: 'en', slug, language: 'typescript' }).ready();
  await typed.write(codeOf(slug, 'starter', 'typescript').replace('return 0;', 'return h1 + p;'));
  await page.locator('.squiggly-error').first().waitFor();
});

test('a phone’s row of symbols types into the plain text editor, whose program runs and is submitted', async () => {
  const { page } = await newDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const at = new ExercisePage({ page, locale: 'zh', slug: 'sigmoid' });
  const { t } = at;
  await page.goto('/zh/exercises/sigmoid');
  await at.button(t('Exercise.panes.code')).tap();
  const row = page.getByRole('group', { name: t('Exercise.symbols.label') });
  const key = (name: string) => row.getByRole('button', { name, exact: true });
  await key(t('Exercise.symbols.tab')).waitFor();
  await at.editor.fill('import math\ndef sigmoid(z):\n');
  await key(t('Exercise.symbols.tab')).tap();
  await page.keyboard.type('return 1 ');
  await key('/').tap();
  await page.keyboard.type(' ');
  for (const symbol of ['(', ')']) await key(symbol).tap();
  await key(t('Exercise.symbols.left')).tap();
  await page.keyboard.type('1 + math.exp(-z)');
  expect(await at.editor.inputValue()).toBe('import math\ndef sigmoid(z):\n    return 1 / (1 + math.exp(-z))');
  expect(await hasFocus(at.editor)).toBe(true);
  await at.run();
  await at.says(t('Exercise.results.submitNext'));
  await at.submit();
  await at.says(t('Report.banner.score', { percent: 100 }));
});
