import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { type Locale, locales, texts } from '#tests/e2e/texts.ts';

const shown = (figure: Locator, name: string) => figure.locator(`[data-quantity="${name}"]`).textContent();

/** What a figure shows once it has caught up with its reader. */
const settled = (figure: Locator, name: string) => expect.poll(() => shown(figure, name), { timeout: 20_000 });

/** A figure of the lesson, as it is at first, once it answers. */
async function open(locale: Locale, name: string, quantity: string): Promise<Locator> {
  const { page } = await newDevice({ locale });
  await page.goto(`/${locale}/learn/learning`);
  await page.waitForLoadState('networkidle');
  const figure = page.locator(`figure[data-figure=${name}]`);
  const first = await shown(figure, quantity);
  let tries = 0;
  const change = async () => {
    tries += 1;
    await figure.locator('[data-input=w5]').fill(String(tries));
    return shown(figure, quantity);
  };
  await expect.poll(change, { timeout: 20_000 }).not.toBe(first);
  await figure.getByRole('button', { name: texts(locale)('Figures.shared.reset') }).click();
  await settled(figure, quantity).toBe(first);
  return figure;
}

describe.each(locales)('the figures of the lesson on learning (%s)', (locale) => {
  const t = texts(locale);

  test('a step leads where it was said to, small ones to the bottom, too large ones uphill', async () => {
    const figure = await open(locale, 'gradient-descent', 'L');
    const step = figure.getByRole('button', { name: t('Figures.gradient-descent.step') });
    expect(await shown(figure, 'next')).toBe('1.177');
    await step.press('Enter');
    await settled(figure, 'next').toBe('0.7128');
    expect(await figure.locator('[data-input=w5]').inputValue()).toBe('1.177');
    await figure.getByRole('button', { name: t('Figures.gradient-descent.tenSteps') }).press('Enter');
    await settled(figure, 'L').toBe('0.2029');
    await figure.getByRole('button', { name: t('Figures.shared.reset') }).click();
    await settled(figure, 'L').toBe('0.3585');
    await figure.locator('[data-input=learning_rate]').press('End');
    await settled(figure, 'next').toBe('−5.168');
    await step.press('Enter');
    await settled(figure, 'L').toBe('0.4681');
    expect(await flaws(figure.page(), 'a descent', 'figure[data-figure=gradient-descent]')).toEqual([]);
  });

  test('the walk to w1 goes by its five factors to their product, and can begin again', async () => {
    const figure = await open(locale, 'chain-rule-walk', 'product');
    await figure.getByRole('radio').first().press('ArrowRight');
    await expect.poll(() => figure.getByRole('radio').last().isChecked()).toBe(true);
    const next = figure.getByRole('button', { name: t('Figures.chain-rule-walk.next') });
    for (const product of ['−0.02926', '−0.04681', '−0.007968', '−0.006375']) {
      await next.press('Enter');
      await settled(figure, 'product').toBe(product);
    }
    const links = ['L-o1', 'o1-z_o1', 'z_o1-h1', 'h1-z_h1', 'z_h1-w1'];
    const factors = await Promise.all(links.map((link) => shown(figure, link)));
    expect(factors).toEqual(['−0.2593', '0.1128', '1.6', '0.1702', '0.8']);
    expect(await flaws(figure.page(), 'a walk', 'figure[data-figure=chain-rule-walk]')).toEqual([]);
    await figure.locator('[data-input=w5]').fill('0');
    await settled(figure, 'product').toBe('0');
    await figure.getByRole('button', { name: t('Figures.chain-rule-walk.restart') }).press('Enter');
    await expect.poll(() => figure.locator('[data-quantity]').count()).toBe(0);
  });
});
