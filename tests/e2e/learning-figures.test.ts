import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { locales, texts } from '#tests/e2e/texts.ts';

const shown = (figure: Locator, name: string) => figure.locator(`[data-quantity="${name}"]`).textContent();

describe.each(locales)('the figures of the lesson on learning (%s)', (locale) => {
  const t = texts(locale);

  const open = async (name: string) => {
    const { page } = await newDevice({ locale });
    await page.goto(`/${locale}/learn/learning`);
    await page.waitForLoadState('networkidle');
    return page.locator(`figure[data-figure=${name}]`);
  };

  test('a step leads where it was said to, small ones to the bottom, too large ones uphill', async () => {
    const figure = await open('gradient-descent');
    const w5 = figure.locator('[data-input=w5]');
    expect(await shown(figure, 'next')).toBe('1.177');
    await figure.getByRole('button', { name: t('Figures.gradient-descent.step') }).press('Enter');
    expect(await w5.inputValue()).toBe('1.177');
    await figure.getByRole('button', { name: t('Figures.gradient-descent.tenSteps') }).press('Enter');
    expect(Number(await shown(figure, 'L'))).toBeLessThan(0.2032);
    await figure.getByRole('button', { name: t('Figures.shared.reset') }).click();
    expect(await w5.inputValue()).toBe('1.6');
    await figure.locator('[data-input=learning_rate]').press('End');
    const before = Number(await shown(figure, 'L'));
    await figure.getByRole('button', { name: t('Figures.gradient-descent.step') }).press('Enter');
    expect(Number(await shown(figure, 'L'))).toBeGreaterThan(before);
  });

  test('the walk to w1 goes by its five factors to their product, and can begin again', async () => {
    const figure = await open('chain-rule-walk');
    await figure.getByRole('radio').first().press('ArrowRight');
    const next = figure.getByRole('button', { name: t('Figures.chain-rule-walk.next') });
    for (const product of ['−0.02926', '−0.04681', '−0.007968', '−0.006375']) {
      await next.press('Enter');
      expect(await shown(figure, 'product')).toBe(product);
    }
    const links = ['L-o1', 'o1-z_o1', 'z_o1-h1', 'h1-z_h1', 'z_h1-w1'];
    const factors = await Promise.all(links.map((link) => shown(figure, link)));
    expect(factors).toEqual(['−0.2593', '0.1128', '1.6', '0.1702', '0.8']);
    await figure.locator('[data-input=w5]').fill('0');
    expect(await shown(figure, 'product')).toBe('0');
    await figure.getByRole('button', { name: t('Figures.chain-rule-walk.restart') }).press('Enter');
    expect(await figure.locator('[data-quantity]').count()).toBe(0);
  });
});
