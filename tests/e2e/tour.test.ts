import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { tourSteps } from '#lib/tour.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { hasFocus } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

async function edges(target: Locator) {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not on show`);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** What a step talks about must be in sight beside it. */
async function apart(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await edges(one), await edges(other)];
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

test('the tour is taken by keyboard, ends with Escape, and is not offered again but can be asked for', async () => {
  const { page } = await newDevice();
  const t = texts('en');
  await new ExercisePage({ page, locale: 'en', slug: 'sigmoid' }).open();
  const count = tourSteps.length;
  const card = page.getByRole('dialog', { name: t('Tour.statement.title') });
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: t('Tour.start', { count }), exact: true }).focus();
  await page.keyboard.press('Enter');
  for (const step of tourSteps) {
    const shown = page.getByRole('dialog', { name: t(`Tour.${step}.title`) });
    await shown.waitFor();
    expect(await hasFocus(shown)).toBe(true);
    expect(await apart(shown, page.locator(`#${step}`))).toBe(true);
    if (step !== tourSteps.at(-1)) await page.keyboard.press('Enter');
  }
  expect(await flaws(page, 'the tour', '.tour')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.tour').waitFor({ state: 'detached' });
  expect(await hasFocus(page.locator('#main'))).toBe(true);

  await new ExercisePage({ page, locale: 'en', slug: 'neuron' }).open();
  expect(await page.getByText(t('Tour.never')).count()).toBe(0);
  await page.getByRole('button', { name: t('Tour.again'), exact: true }).click();
  await card.waitFor();
});

test('on a phone the tour never covers what it shows, and whoever does not want it is rid of it for good', async () => {
  const { page } = await newDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const t = texts('zh');
  const open = async () => {
    await page.goto('/zh/exercises/sigmoid');
    await page.locator('textarea:not([readonly])').waitFor({ state: 'attached' });
  };
  await open();
  await page.getByRole('button', { name: t('Tour.never'), exact: true }).tap();
  await open();
  expect(await page.getByText(t('Tour.never')).count()).toBe(0);
  await page.getByRole('button', { name: t('Tour.again'), exact: true }).tap();
  for (const step of tourSteps) {
    const shown = page.getByRole('dialog', { name: t(`Tour.${step}.title`) });
    await shown.waitFor();
    expect(await apart(shown, page.locator(`#${step}`))).toBe(true);
    expect(await page.locator('.workspace-bar').isVisible()).toBe(true);
    const last = step === tourSteps.at(-1);
    await shown.getByRole('button', { name: t(last ? 'Tour.done' : 'Tour.next'), exact: true }).tap();
  }
  await page.locator('.tour').waitFor({ state: 'detached' });
});
