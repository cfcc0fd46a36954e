import { expect, inject, test } from 'vitest';
import { readContent } from '#exercises/content.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { register, somebody } from '#tests/e2e/people.ts';
import { locales, texts } from '#tests/e2e/texts.ts';

const slug = 'backprop-w1';
const partNamed = (name: string) => `section[aria-label="${name}"]`;

for (const locale of locales) {
  test(`every page can be used with a screen reader and read in any colours (${locale})`, async () => {
    const device = await newDevice({ locale });
    const { page } = device;
    device.expectProblem(/404/);
    const found: string[] = [];
    const visit = async (path: string) => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      found.push(...(await flaws(page, path)));
    };
    for (const path of [
      '',
      '/review',
      '/sign-in',
      '/register',
      '/forgot-password',
      '/reset-password/used',
      '/no-such-page.html',
      '/offline',
    ])
      await visit(`/${locale}${path}`);
    await visit('/no-such-page.html');
    await visit(inject('app').adminLink);
    await page.goto(`/${locale}/register`);
    await register(page, locale, somebody('Annie Easley'));
    for (const path of ['', '/account', '/classes', '/join', '/join/NOSUCH22', `/invitation/${'x'.repeat(43)}`])
      await visit(`/${locale}${path}`);
    expect(found).toEqual([]);
  });

  test(`the exercise, its hints and its solution can be used and read by everybody (${locale})`, async () => {
    const { page } = await newDevice({ locale });
    const t = texts(locale);
    const at = await new ExercisePage({ page, locale, slug }).open();
    await at.button(t('Exercise.menu.label')).click();
    const found = await flaws(page, 'start, with the menu open');
    const { length: count } = readContent(slug).hints[locale];
    await at.button(t('Exercise.hints.first', { count })).click();
    await page.getByText(t('Exercise.hints.number', { number: 1, count })).waitFor();
    await at.button(t('Exercise.solution.ask')).click();
    const statement = partNamed(t('Exercise.panes.statement'));
    found.push(...(await flaws(page, 'hint, and the question before the solution', statement)));
    await at.button(t('Exercise.solution.open')).click();
    await page.getByText(t('Exercise.solution.show', { language: 'Python' })).click();
    found.push(...(await flaws(page, 'solution', statement)));
    expect(found).toEqual([]);
  });

  test(`results, an input of one’s own and the history can be used and read by everybody (${locale})`, async () => {
    const { page } = await newDevice({ locale });
    const t = texts(locale);
    const at = await new ExercisePage({ page, locale, slug }).open();
    const found: string[] = [];
    const check = async (state: string) => {
      found.push(...(await flaws(page, state, partNamed(t('Exercise.panes.results')))));
    };
    await at.write(codeOf(slug, 'mutants/sign-flipped', 'python'));
    await at.run();
    await at.verdict('fail');
    await check('after a run');
    await at.submit();
    await at.says(t('Report.hidden.title'));
    await check('after a submission');
    await at.write('def grad_w1(');
    await at.run();
    await at.verdict('syntax-error');
    await check('syntax error');
    await at.openTab('custom');
    await check('own input');
    await at.openTab('history');
    await at.results.getByRole('listitem').getByRole('button').first().click();
    await at.says(t('Report.hidden.title'));
    await at.results.getByRole('button', { name: t('Exercise.history.views.current'), exact: true }).click();
    await at.results.locator('ins').first().waitFor();
    await check('history with a difference');
    expect(found).toEqual([]);
  });
}

test('whoever meets a page that broke, or an editor that could not be loaded, can read what to do', async () => {
  const device = await newDevice({ locale: 'en' });
  const { page } = device;
  const t = texts('en');
  // Broken by the browser: a part of the map, then one of the header, cannot do what it begins with.
  device.expectProblem(/not today|editor could not be loaded|chunk|500/i);
  await page.addInitScript(() => {
    const { addEventListener } = window;
    window.addEventListener = (...asked: Parameters<typeof addEventListener>) => {
      if (location.hash === '#all' && asked[0] === 'click') throw new Error('not today');
      addEventListener.apply(window, asked);
    };
    window.matchMedia = new Proxy(window.matchMedia, {
      apply(match, self, asked) {
        if (location.hash === '#page' && asked[0] === '(min-width: 64rem)') throw new Error('not today');
        return Reflect.apply(match, self, asked);
      },
    });
  });
  await page.goto('/en/map?concept=chain-rule#page');
  await page.getByRole('button', { name: t('Shell.error.retry'), exact: true }).waitFor();
  const found = await flaws(page, 'a page that broke');
  await page.goto('/en/review#all');
  await page.getByRole('button', { name: '再试一次' }).waitFor();
  found.push(...(await flaws(page, 'a site that broke')));

  await page.route(/_next\/static\/.*\.js/, async (route) => {
    const script = await (await route.fetch()).text();
    await (script.includes('registerEditorContribution') ? route.abort() : route.continue());
  });
  const at = new ExercisePage({ page, locale: 'en', slug });
  await page.goto(`/en/exercises/${slug}`);
  await page.getByText(t('Exercise.editor.missing')).waitFor();
  found.push(...(await flaws(page, 'without an editor', partNamed(t('Exercise.panes.code')))));
  await at.run();
  await at.verdict('fail');
  expect(found).toEqual([]);
});
