import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { conceptById, concepts } from '#exercises/concepts.ts';
import { readContent } from '#exercises/content.ts';
import { readLesson } from '#exercises/lessons.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { register, somebody } from '#tests/e2e/people.ts';
import { press, tabTo } from '#tests/e2e/tab.ts';
import { locales, texts } from '#tests/e2e/texts.ts';

const focused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Hands in a program as the page's visitor, and waits until it is graded. */
async function handIn(page: Page, exercise: string, file: 'solution' | 'starter'): Promise<void> {
  const data = { exercise, language: 'python', source: readContent(exercise)[file].python };
  const { id } = await (await page.request.post('/api/submissions', { data })).json();
  await expect
    .poll(async () => (await (await page.request.get(`/api/submissions/${id}`)).json()).state, { timeout: 60_000 })
    .toBe('graded');
}

for (const locale of locales) {
  const t = texts(locale);
  const title = (id: string) => conceptById(id)?.title[locale] ?? '';
  const map = (page: Page) => page.getByRole('region', { name: t('Map.graph'), exact: true });
  const node = (page: Page, id: string, mastery: 'mastered' | 'shaky' | 'not-started') =>
    map(page).getByRole('link', { name: `${title(id)} ${t(`Map.mastery.${mastery}`)}` });

  test(`whoever is new finds the map, and goes through it by keyboard (${locale})`, async () => {
    const { page } = await newDevice({ locale });
    await page.goto(`/${locale}`);
    await page
      .getByRole('banner')
      .getByRole('link', { name: t('Shell.map'), exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: t('Map.title') }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await map(page).getByRole('listitem').count()).toBe(concepts.length);
    const next = page.getByRole('region', { name: t('Map.next.title'), exact: true });
    expect(await next.textContent()).toContain(t('Map.reason.start'));
    expect(await next.getByRole('link').textContent()).toContain(readLesson('one-neuron')?.[locale].title);
    expect(await flaws(page, 'the map of a visitor')).toEqual([]);

    await tabTo(page, map(page).getByRole('link').first());
    await press(node(page, 'chain-rule', 'not-started'));
    const chosen = page.getByRole('heading', { level: 2, name: title('chain-rule'), exact: true });
    await expect.poll(() => focused(chosen)).toBe(true);
    await page.keyboard.press('Tab'); // to what it builds on
    await page.keyboard.press('Enter');
    const needed = page.getByRole('heading', { level: 2, name: title('derivative'), exact: true });
    await expect.poll(() => focused(needed)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(node(page, 'chain-rule', 'not-started'))).toBe(true);
    await page.reload();
    await needed.waitFor();
    await page.waitForLoadState('networkidle');

    await page.setViewportSize({ width: 390, height: 844 });
    await node(page, 'embedding', 'not-started').press('Enter');
    const sheet = page.getByRole('dialog', { name: title('embedding'), exact: true });
    await sheet.getByText(conceptById('embedding')?.summary[locale] ?? '').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(node(page, 'embedding', 'not-started'))).toBe(true);
  });

  test(`the map shows what was handed in, and days in a row to whoever wants them (${locale})`, async () => {
    const { page } = await newDevice({ locale, timezoneId: 'Australia/Lord_Howe' });
    await handIn(page, 'weighted-sum', 'solution');
    await handIn(page, 'sigmoid', 'starter');
    await page.goto(`/${locale}/map`);
    await node(page, 'weighted-sum', 'mastered').waitFor();
    await node(page, 'sigmoid', 'shaky').waitFor();
    const next = page.getByRole('region', { name: t('Map.next.title'), exact: true });
    expect(await next.textContent()).toContain(t('Map.reason.missed', { concept: title('sigmoid') }));
    await page.getByText(t('Map.list'), { exact: true }).click();
    // Links that lie half under the header would count as small.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await flaws(page, 'the map of a guest')).toEqual([]);

    await page.goto(`/${locale}/register`);
    await register(page, locale, somebody('Emmy Noether'));
    await page.goto(`/${locale}/map`);
    await node(page, 'weighted-sum', 'mastered').waitFor();
    const streak = page.getByText(t('Streak.days', { days: 1 }), { exact: true });
    expect(await streak.count()).toBe(0);
    await page.goto(`/${locale}/account`);
    await page.waitForLoadState('networkidle');
    await page.getByLabel(t('Streak.count'), { exact: true }).check();
    await page.getByText(t('Streak.saved'), { exact: true }).waitFor();
    expect(await page.getByLabel(t('Streak.zone'), { exact: true }).inputValue()).toBe('Australia/Lord_Howe');
    expect(await flaws(page, 'the account with days in a row')).toEqual([]);
    await page.getByLabel(t('Streak.zone'), { exact: true }).selectOption('UTC');
    await page.getByText(t('Streak.saved'), { exact: true }).waitFor();
    for (const path of ['/map', '']) {
      await page.goto(`/${locale}${path}`);
      await streak.waitFor();
    }
  });
}

test('without JavaScript a concept of the map leads to what the list says of it', async () => {
  const device = await newDevice({ locale: 'en', javaScriptEnabled: false });
  device.expectProblem(/csp$/);
  const { page } = device;
  await page.goto('/en/map');
  await page.getByRole('link', { name: 'Log loss Not started' }).first().click();
  await page
    .locator('#concept-log-loss')
    .getByText(conceptById('log-loss')?.summary.en ?? '')
    .waitFor();
});
