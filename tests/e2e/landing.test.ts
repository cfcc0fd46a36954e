import { expect, test } from 'vitest';
import { languageLabels } from '#components/language.ts';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { exerciseNumber } from '#exercises/lessons.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { tabTo } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const slug = 'backprop-w1';
const broken = 'missing-hidden-sigmoid-derivative';
const missing = ' * h1 * (1 - h1)';

/** `toEnd`: from the foot of the program to the end of the product that it returns. */
const visits = [
  { locale: 'en', language: 'typescript', toEnd: ['ArrowUp', 'ArrowUp', 'End', 'ArrowLeft'] },
  { locale: 'zh', language: 'python', toEnd: ['ArrowUp', 'End'] },
] as const;

for (const { locale, language, toEnd } of visits) {
  test(`a visitor without an account mends ∂L/∂w1 by keyboard, sees the diagnosis go, and takes the code along (${locale}, ${language})`, async () => {
    const { page } = await newDevice({ locale });
    const t = texts(locale);
    await page.goto(`/${locale}`);
    const findings = page.getByRole('region', { name: t('Landing.findings'), exact: true });
    const run = page.locator('button[aria-disabled=false]', { hasText: t('Landing.run') });
    await run.waitFor();
    if (language === 'python') {
      await tabTo(page, page.getByRole('radio', { name: languageLabels.typescript }));
      await page.keyboard.press('ArrowLeft');
    }
    const field = page.getByRole('textbox', { name: t('Landing.editor', { language: languageLabels[language] }) });
    expect(await field.inputValue()).toBe(codeOf(slug, `mutants/${broken}`, language));
    await tabTo(page, run);
    await page.keyboard.press('Enter');
    const name = findings.getByText(misconceptions[broken]?.name[locale] ?? '', { exact: true });
    await name.waitFor();
    await findings.locator('.amiss-missing').first().waitFor();
    if (locale === 'en') expect(await flaws(page, 'a wrong ∂L/∂w1', '.repair')).toEqual([]);

    await tabTo(page, field);
    for (const key of ['ControlOrMeta+End', ...toEnd]) await page.keyboard.press(key);
    await page.keyboard.type(missing);
    await page.keyboard.press('ControlOrMeta+Enter');
    await findings.getByText(t('Landing.mended'), { exact: true }).waitFor();
    expect(await name.count()).toBe(0);
    if (locale === 'zh') expect(await flaws(page, 'mended', '.repair')).toEqual([]);

    const title = exerciseBySlug(slug)?.title[locale] ?? '';
    const on = findings.getByRole('link', { name: t('Landing.carry', { number: exerciseNumber(slug), title }) });
    await tabTo(page, on);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${locale}/exercises/${slug}`);
    const at = await new ExercisePage({ page, locale, slug, language }).ready();
    await at.reads(missing);
  });
}

test('on a phone a slip of the pen is told with its place, and the findings come into sight', async () => {
  const { page } = await newDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const t = texts('zh');
  await page.goto('/zh');
  const run = page.locator('button[aria-disabled=false]', { hasText: t('Landing.run') });
  await run.waitFor();
  const field = page.getByRole('textbox', { name: t('Landing.editor', { language: languageLabels.typescript }) });
  await field.fill('function gradW1( {');
  await run.tap();
  const findings = page.getByRole('region', { name: t('Landing.findings'), exact: true });
  const title = findings.getByRole('heading', { name: t('Report.banner.title.syntax-error'), exact: true });
  await title.waitFor();
  await expect.poll(async () => (await title.boundingBox())?.y ?? 0).toBeLessThan(844);
  await findings.getByRole('button').first().tap();
  expect(await field.evaluate((area) => area === document.activeElement)).toBe(true);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBe(widths[1]);
});

test('without JavaScript the program can be read and the lessons are a link away', async () => {
  const device = await newDevice({ javaScriptEnabled: false });
  // What is not run is not fetched either.
  device.expectProblem(/\/_next\/static\/chunks\/\S+\.js csp$/);
  const { page } = device;
  const t = texts('en');
  await page.goto('/en');
  const field = page.getByRole('textbox', { name: t('Landing.editor', { language: languageLabels.typescript }) });
  expect(await field.inputValue()).toBe(codeOf(slug, `mutants/${broken}`, 'typescript'));
  await page.getByText(t('Landing.noScript')).waitFor();
  expect(await page.getByText(t('Landing.run'), { exact: true }).isVisible()).toBe(false);
  await page.locator('main a[href="/en/learn/one-neuron"]').first().click();
  await page.waitForURL('**/en/learn/one-neuron');
});
