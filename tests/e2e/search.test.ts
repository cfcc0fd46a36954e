import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { coursePath } from '#exercises/lessons.ts';
import { placePath } from '#lib/place-path.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { press, typeInto } from '#tests/e2e/tab.ts';
import { locales, texts } from '#tests/e2e/texts.ts';

const asked = { en: 'forward pass', zh: '前向传播' } as const;
const phone = { width: 390, height: 844 };

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

for (const locale of locales) {
  const t = texts(locale);
  const field = { name: t('Search.field'), exact: true };
  const inHeader = { name: t('Search.label'), exact: true };

  test(`from the header to a place in the course, with the keyboard alone (${locale})`, async () => {
    const { page } = await newDevice({ locale });
    await page.goto(`/${locale}`);
    await page.getByRole('searchbox', inHeader).and(page.locator(':has(~ .keys)')).waitFor();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe(t('Search.label'));
    await page.keyboard.type(asked[locale]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${locale}/search?q=*`);
    expect(await page.getByRole('searchbox').all()).toHaveLength(1);
    expect(await page.getByRole('searchbox', field).inputValue()).toBe(asked[locale]);
    expect(await page.title()).toContain(asked[locale]);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    const first = page.getByRole('main').getByRole('listitem').first();
    expect(await first.locator('mark').count()).toBeGreaterThan(0);
    expect(await flaws(page, 'found')).toEqual([]);
    await press(first.getByRole('link').first());
    await page.waitForURL(`**/${locale}/exercises/forward-pass`);
  });

  test(`nothing asked, nothing found, and a script typed as a query (${locale})`, async () => {
    const { page } = await newDevice({ locale });
    await page.goto(`/${locale}/search`);
    expect(await flaws(page, 'nothing asked')).toEqual([]);
    await press(page.getByRole('main').getByRole('listitem').getByRole('link').last());
    await page.waitForURL('**/search?q=*');
    await page.getByRole('main').locator('mark').first().waitFor();
    const query = '<xylophone onclick=zzz>';
    await typeInto(page.getByRole('searchbox', field), query);
    await press(page.getByRole('button', { name: t('Search.submit'), exact: true }));
    await page.getByText(t('Search.nothing', { query })).waitFor();
    expect(await page.getByRole('main').locator('xylophone').count()).toBe(0);
    expect(await flaws(page, 'nothing found')).toEqual([]);
    await page.goto(`/${locale}/search?q=${encodeURIComponent('standrdsng')}`);
    await page.getByRole('link', { name: 'standardizing' }).click();
    await page.getByRole('main').locator('mark').first().waitFor();
    await page.goto(`/${locale}/search?q=${'(x+'.repeat(600)}&q=twice`);
    await page.getByRole('searchbox', field).waitFor();
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });

  test(`without scripts, and on a phone (${locale})`, async () => {
    const device = await newDevice({ locale, javaScriptEnabled: false, viewport: phone });
    // The browser calls the scripts that it does not load failed.
    device.expectProblem(/csp$/);
    const { page } = device;
    await page.goto(`/${locale}`);
    await page.getByRole('link', inHeader).click();
    await page.getByRole('searchbox', field).fill('σ');
    await page.getByRole('button', { name: t('Search.submit'), exact: true }).click();
    const link = page.getByRole('main').getByRole('listitem').getByRole('link').first();
    expect(await link.getAttribute('href')).toBe(`/${locale}/exercises/sigmoid`);
  });
}

test('a switch of language keeps the query', async () => {
  const { page } = await newDevice({ locale: 'en' });
  await page.goto('/en/search?q=synapse');
  const link = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  const path = (await link.getAttribute('href'))?.replace('/en/', '/zh/');
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await page.waitForURL('**/zh/search?q=synapse');
  expect(await link.getAttribute('href')).toBe(path);
  // The title is in the viewer's language, the text in the one that has the word.
  expect(await link.textContent()).toMatch(/\p{Script=Han}/u);
  await page.getByRole('main').locator('[lang=en] mark').first().waitFor();
});

test('a slash typed into code or a field is a slash, and whoever wants it to be no more than that can say so', async () => {
  const { page } = await newDevice({ locale: 'en' });
  const t = texts('en');
  const at = await new ExercisePage({ page, locale: 'en', slug: 'sigmoid' }).open();
  await at.write('1 ');
  await page.keyboard.type('/ 2');
  await at.reads('1 / 2');
  await page.goto('/en/search');
  const wish = page.getByRole('checkbox');
  await expect.poll(() => wish.isChecked()).toBe(true);
  await wish.focus();
  await page.keyboard.press('Space');
  await page.goto('/en');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  expect(await focused(page)).not.toBe(t('Search.label'));
});

describe('every page of the course', () => {
  const { url } = inject('app');
  const attribute = (html: string, tag: RegExp) =>
    tag.exec(html)?.[1]?.replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

  test.each(locales)(
    'has a title, a description, a card, one address and a way to the other language (%s)',
    async (locale) => {
      const seen = new Set<string>();
      for (const place of coursePath()) {
        const path = placePath(place);
        const other = locale === 'en' ? 'zh' : 'en';
        const html = await (await fetch(`${url}/${locale}${path}`)).text();
        const [title, description] =
          place.kind === 'lesson'
            ? [place.lesson[locale].title, place.lesson[locale].lead]
            : [place.exercise.title[locale], place.exercise.summary[locale]];
        expect(attribute(html, /<title>([^<]*)</)).toBe(`${title} · ${texts(locale)('Shell.name')}`);
        expect(attribute(html, /<meta name="description" content="([^"]*)"/)).toBe(description);
        expect(attribute(html, /<link rel="canonical" href="([^"]*)"/)).toBe(`${url}/${locale}${path}`);
        expect(html).toMatch(new RegExp(`<meta property="og:image" content="[^"]*/${locale}${path}/opengraph-image`));
        expect(html).toContain(`href="/${other}${path}"`);
        expect(description.length).toBeGreaterThan(10);
        seen.add(title);
      }
      expect(seen.size).toBe(coursePath().length);
    },
  );
});
