import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exerciseBySlug, exercises } from '#exercises/catalog.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { formatPair } from '#lib/format-number.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { register, somebody } from '#tests/e2e/people.ts';
import { type Locale, texts } from '#tests/e2e/texts.ts';

const total = exercises.length;

/** What a wrong program and the reference return for the first visible case, as the table shows them. */
function firstCase(slug: string, mutant: string): readonly [expected: string, yours: string] {
  const exercise = exerciseBySlug(slug);
  const input = exercise?.visible[0]?.input ?? [];
  const [expected, yours] = [exercise?.reference(...input), exercise?.mutants[mutant]?.(...input)];
  if (typeof expected !== 'number' || typeof yours !== 'number') throw new Error('not a number');
  return formatPair(expected, yours);
}

/** The home page of whoever has begun counts so many solved exercises; this one's line says so to everybody. */
async function homeSays(page: Page, locale: Locale, slug: string, solved: number): Promise<void> {
  const t = texts(locale);
  if (solved > 0) await page.getByText(t('Home.progress', { solved, total }), { exact: true }).waitFor();
  const open = exercises[0]?.slug === slug ? 'Home.next' : 'Home.status.not-started';
  await lineOf(page, slug)
    .filter({ hasText: t(solved > 0 ? 'Home.status.solved' : open) })
    .waitFor();
}

/** By its address: the titles and summaries of other exercises may hold an exercise's title. */
const lineOf = (page: Page, slug: string) => page.getByRole('listitem').locator(`a[href$="/exercises/${slug}"]`);

/** Both submissions are there, with their code and how they differ. */
async function historyShows(at: ExercisePage, before: string, after: string): Promise<void> {
  const { t, results, locale } = at;
  await at.openTab('history');
  const summaries = results.getByRole('listitem').getByRole('button', { expanded: false });
  await summaries.nth(1).waitFor();
  expect(await summaries.count()).toBe(2);
  expect(await summaries.nth(0).textContent()).toContain(t('Report.verdict.pass'));
  expect(await summaries.nth(1).textContent()).toContain(t('Report.verdict.fail'));
  const time = summaries.nth(0).locator('time');
  const submitted = new Date((await time.getAttribute('datetime')) ?? '');
  expect(await time.textContent()).toBe(inTheirZone(locale, submitted));
  await summaries.nth(0).click();
  const code = await view(at, 'code');
  for (const line of after.trim().split('\n').filter(Boolean)) expect(code).toContain(line);
  const difference = await view(at, 'previous');
  for (const line of changed(after, before)) expect(difference).toContain(`${t('Exercise.history.added')} +${line}`);
  for (const line of changed(before, after)) expect(difference).toContain(`${t('Exercise.history.removed')} −${line}`);
}

/** Far from the server's zone, and on another day for nine hours of each. */
const timezoneId = 'Pacific/Auckland';
const inTheirZone = (locale: string, date: Date) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: timezoneId }).format(date);

/** The words of a sentence that lead on. */
const linkIn = (sentence: string) => /<link>(.+)<\/link>/.exec(sentence)?.[1] ?? '';

const changed = (text: string, other: string) =>
  text.split('\n').filter((line) => line.trim() && !other.split('\n').includes(line));

async function view({ results, t }: ExercisePage, name: 'code' | 'previous'): Promise<string> {
  const label = t(`Exercise.history.views.${name}`);
  await results.getByRole('button', { name: label, exact: true }).click();
  const shown = results.getByRole('region', { name: label, exact: true });
  // The comparison is loaded when it is first wanted.
  await shown
    .locator(name === 'code' ? 'pre' : 'ins')
    .first()
    .waitFor();
  return (await shown.textContent()) ?? '';
}

const journeys = [
  { locale: 'en', language: 'python', slug: 'sigmoid', mutant: 'exponent-sign', name: 'Ada Lovelace' },
  { locale: 'en', language: 'typescript', slug: 'sigmoid', mutant: 'missing-parentheses', name: 'Jürgen Groß' },
  { locale: 'zh', language: 'python', slug: 'sigmoid', mutant: 'derivative-not-value', name: '林小雨' },
  { locale: 'zh', language: 'typescript', slug: 'sigmoid', mutant: 'tanh-not-sigmoid', name: 'علي' },
] as const;

for (const { locale, language, slug, mutant, name } of journeys) {
  test(`a guest learns from a wrong answer, solves it and keeps it by registering (${locale}, ${language})`, async () => {
    const { page } = await newDevice({ timezoneId });
    const t = texts(locale);
    const at = new ExercisePage({ page, locale, slug, language });
    const [wrong, right] = [codeOf(slug, `mutants/${mutant}`, language), codeOf(slug, 'solution', language)];

    await page.goto(`/${locale}`);
    await homeSays(page, locale, slug, 0);
    await lineOf(page, slug).click();
    await at.ready();

    await at.write(wrong);
    await at.run();
    await at.verdict('fail');
    const [expected, yours] = firstCase(slug, mutant);
    const row = at.results.getByRole('row').filter({ hasText: yours });
    expect(await row.first().getByRole('cell').allTextContents()).toEqual(expect.arrayContaining([yours, expected]));
    await at.submit();
    await at.says(misconceptions[mutant]?.name[locale] ?? '');

    await at.write(right);
    await at.run();
    await at.says(t('Exercise.results.submitNext'));
    await at.submit();
    await at.says(t('Report.banner.score', { percent: 100 }));
    await at.verdict('pass');

    await page.getByRole('link', { name: t('Shell.signIn'), exact: true }).click();
    await page.getByRole('link', { name: linkIn(t.raw('Account.signIn.register')), exact: true }).click();
    await page.getByText(t('Account.register.keep')).waitFor();
    await register(page, locale, somebody(name));
    await page.goto(`/${locale}`);
    await homeSays(page, locale, slug, 1);
    await lineOf(page, slug).click();
    await at.ready();
    await at.reads(right.trim().split('\n').at(-1) ?? '');
    await historyShows(at, wrong, right);
  });
}

test('the chain through the hidden layer is followed to its missing factor, and solved', async () => {
  const { page } = await newDevice();
  const at = new ExercisePage({ page, locale: 'zh', slug: 'backprop-w1' });
  await at.open();
  await at.write(codeOf('backprop-w1', 'mutants/missing-hidden-sigmoid-derivative', 'python'));
  await at.submit();
  await at.says(misconceptions['missing-hidden-sigmoid-derivative']?.name.zh ?? '');
  await at.write(codeOf('backprop-w1', 'solution', 'python'));
  await at.submit();
  await at.says(at.t('Report.banner.score', { percent: 100 }));
});

test('a phone shows one part at a time and solves an exercise in a plain text area', async () => {
  const { page } = await newDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const at = new ExercisePage({ page, locale: 'en', slug: 'sigmoid' });
  await page.goto('/en/exercises/sigmoid');
  const part = (name: 'statement' | 'code' | 'results') =>
    page.getByRole('navigation', { name: at.t('Exercise.panes.label') }).getByText(at.t(`Exercise.panes.${name}`));
  await part('code').tap();
  await page.locator('textarea:not([readonly])').waitFor();
  await at.editor.fill(codeOf('sigmoid', 'solution', 'python'));
  await at.run();
  await at.says(at.t('Exercise.results.submitNext'));
  expect(await at.editor.isVisible()).toBe(false);
  await at.submit();
  await at.says(at.t('Report.banner.score', { percent: 100 }));
  await part('statement').tap();
  expect(await at.results.isVisible()).toBe(false);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBe(widths[1]);
});
