import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kinds } from '#grader/quiz/kinds.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import type { AttemptView } from '#server/views-quiz.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { anInstructor, signIn } from '#tests/e2e/people.ts';
import { QuizPage } from '#tests/e2e/quiz-page.ts';
import { hasFocus, tabTo } from '#tests/e2e/tab.ts';
import { locales, texts } from '#tests/e2e/texts.ts';

/** It has all kinds of items. */
const slug = 'a-network';

/** The pages, programs and answers that come from the server, as they came; what React streams is not kept by the browser. */
function received(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/html|json|javascript/.test(type)) bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).join('\n');
}

/** The plain words of explanations that are the same for every seed. */
const explained = ({ items, locale }: QuizPage): string[] =>
  items
    .filter(({ parameterised }) => !parameterised)
    .map((item) => variantOf(item, 'any').explanation[locale])
    .map((text) => text.split(/[$`*[\]()\n"’'<>&]/).toSorted((one, two) => two.length - one.length)[0] ?? '');

/** The attempt that the page shows, as the server has it. */
const stored = async (page: Page): Promise<AttemptView> =>
  (await page.request.get(`/api/attempts/${new URL(page.url()).pathname.split('/').at(-1)}`)).json();

for (const locale of locales) {
  test(`a quiz is taken by keyboard alone, whatever its items ask for, and a reload in the middle loses nothing (${locale})`, {
    timeout: 240_000,
  }, async () => {
    const { page } = await newDevice({ locale });
    const at = new QuizPage(page, locale, slug);
    const { t, items } = at;
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
    const sent = received(page);
    await at.open();
    const found = await flaws(page, 'a quiz before it begins');
    await at.begin('practice');
    const middle = at.numberOf('formula');
    for (const { number } of items.map((_, place) => ({ number: place + 1 }))) {
      await at.answer(number);
      if (number === middle) {
        await at.press(t('Quiz.taking.flag'), at.item(number));
        await page.reload();
        await at.item(number).locator('.quiz-formula .katex').first().waitFor();
      }
      await at.press(t(number < items.length ? 'Quiz.taking.next' : 'Quiz.taking.toReview'));
      if (number < items.length) expect(await hasFocus(at.item(number + 1))).toBe(true);
    }
    const review = page.getByRole('region', { name: t('Quiz.review.title'), exact: true });
    await review.getByText(t('Quiz.review.allDone')).waitFor();
    for (const words of explained(at)) expect([words, (await sent()).includes(words)]).toEqual([words, false]);

    await at.press(t('Quiz.taking.item', { number: middle }), review);
    expect(await hasFocus(at.item(middle))).toBe(true);
    await at.press(t('Quiz.taking.check'), at.item(middle));
    await at.item(middle).getByText(t('Quiz.result.why'), { exact: true }).waitFor();
    expect(await hasFocus(at.item(middle).locator('.quiz-told'))).toBe(true);
    await tabTo(page, page.getByRole('group', { name: t('Quiz.taking.layout.label') }), 120);
    await page.keyboard.press('ArrowRight');
    await at.item(1).waitFor();
    found.push(...(await flaws(page, 'all items on a page')));
    await at.press(t('Quiz.review.submit'), review);
    found.push(...(await flaws(page, 'the question before a quiz is submitted', 'dialog')));
    await at.press(t('Quiz.review.submit'), page.getByRole('dialog'));
    await page.getByRole('heading', { name: t('Quiz.result.title'), exact: true }).waitFor();
    found.push(...(await flaws(page, 'the result of a quiz')));
    const attempt = await stored(page);
    expect(attempt.items.filter(({ seconds }) => seconds < 1)).toEqual([]);
    await page.reload();
    for (const words of explained(at)) expect([words, (await sent()).includes(words)]).toEqual([words, true]);
    expect(found).toEqual([]);
  });
}

test('steps and answers can be dragged by mouse', async () => {
  const { page } = await newDevice({ locale: 'en' });
  const at = new QuizPage(page, 'en', slug);
  await at.open();
  await at.begin('practice');
  const drag = async (from: Locator, to: Locator) => {
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await page.mouse.up();
  };
  const [ordering, matching] = [at.numberOf('ordering'), at.numberOf('matching')];
  const steps = (await at.go(ordering)).locator('.quiz-step');
  await drag(steps.first(), steps.last());
  const pairs = await at.go(matching);
  await drag(pairs.locator('.quiz-card').nth(1), pairs.locator('.quiz-slot').nth(2));
  await at.saveIs('saved');
  const { items } = await stored(page);
  const ordered = items[ordering - 1];
  if (ordered?.kind !== 'ordering') throw new Error('there are no steps');
  // Dropped on the last one, the first stands just before or after it.
  expect(ordered.response?.order.slice(0, -2)).toEqual(ordered.view.texts.slice(2).map((_, place) => place + 1));
  expect(items[matching - 1]?.response).toEqual({ matches: [null, null, 1, null] });
});

test('two tabs share one attempt, a dead network loses no answer, and what comes after the submission is told', async () => {
  const device = await newDevice({ locale: 'en' });
  device.expectProblem(/ERR_INTERNET_DISCONNECTED|409/);
  const one = new QuizPage(device.page, 'en', slug);
  const { t } = one;
  const number = one.numberOf('number');
  const fieldOf = (at: QuizPage) => at.item(number).getByRole('textbox');
  const anotherTab = async () => {
    const page = await device.context.newPage();
    // It asks what the server has as soon as it listens to other tabs.
    await Promise.all([page.waitForResponse(/\/api\/attempts\//), page.goto(one.page.url())]);
    return new QuizPage(page, 'en', slug);
  };
  await one.open();
  await one.begin('practice');
  await one.go(number);
  const two = await anotherTab();
  await fieldOf(one).fill('0,25');
  await two.page.getByText(t('Quiz.taking.newer', { number })).waitFor();
  expect(await fieldOf(two).inputValue()).toBe('0,25');
  await one.saveIs('saved');

  await device.context.setOffline(true);
  await fieldOf(two).fill('25%');
  await two.saveIs('device');
  await two.page.close();
  await device.context.setOffline(false);
  await one.page.reload();
  expect(await fieldOf(one).inputValue()).toBe('25%');
  await one
    .item(number)
    .getByText(t('Quiz.kinds.number.read', { value: '0.25' }))
    .waitFor();
  await one.saveIs('saved');

  const three = await anotherTab();
  const { id } = await stored(one.page);
  await one.page.request.post(`/api/attempts/${id}/submit`, { data: {} });
  await fieldOf(three).fill('0.75');
  await three.page.getByRole('heading', { name: t('Quiz.result.title'), exact: true }).waitFor();
  expect(await fieldOf(three).inputValue()).toBe('25%');
  await three.page.getByText(t('Quiz.result.late', { count: 1 })).waitFor();
});

test('a test ends by the server’s clock, what was saved counts, and an instructor marks the text', {
  timeout: 240_000,
}, async () => {
  const locale = 'en';
  const t = texts(locale);
  const [one, two] = [await newDevice({ locale }), await newDevice({ locale })];
  const found: string[] = [];

  await signIn(two.page, locale, anInstructor('Grace'));
  await two.page.goto(`/${locale}/quizzes/${slug}`);
  await two.page.getByRole('link', { name: t('Quiz.start.policy'), exact: true }).click();
  await two.page.getByLabel(t('Quiz.policy.time')).fill('0.5');
  await two.page.getByLabel(t('Quiz.policy.time')).press('Enter');
  await two.page
    .getByRole('status')
    .filter({ hasText: t('Quiz.policy.saved') })
    .waitFor();
  found.push(...(await flaws(two.page, 'the rules of a quiz')));

  const at = new QuizPage(one.page, locale, slug);
  await at.open();
  await at.begin('test');
  await one.page.getByRole('timer').waitFor();
  const free = at.numberOf('free');
  await at.go(free);
  await at.answer(free);
  await at.saveIs('saved');
  expect(await at.button(t('Quiz.taking.check')).count()).toBe(0);
  const result = one.page.getByRole('heading', { name: t('Quiz.result.title'), exact: true });
  while ((await result.count()) === 0) await one.page.keyboard.type(' So it is.', { delay: 50 });
  expect(await at.item(free).getByRole('textbox').inputValue()).toContain('So it is.');
  await one.page.getByText(t('Quiz.result.timeUp')).waitFor();
  const points = at.items[free - 1]?.points ?? 0;
  await one.page.getByText(t('Quiz.result.waiting', { points })).waitFor();

  await two.page.goto(`/${locale}/quizzes/${slug}/marking`);
  const text = two.page.getByRole('main').getByRole('listitem').filter({ hasText: '因为斜率相乘' }).first();
  for (const field of await text.getByLabel(/^Points for /).all()) {
    const [, most = '0'] = /at most ([\d.]+)$/.exec((await field.getAttribute('aria-label')) ?? '') ?? [];
    await field.fill(most);
  }
  await text.getByLabel(t('Marking.form.comment')).fill('Well put.');
  found.push(...(await flaws(two.page, 'a text to be marked')));
  await at.button(t('Marking.form.save'), text).press('Enter');
  await text.getByText(t('Marking.form.saved')).waitFor();

  await one.page.reload();
  await one.page.getByText('Well put.').waitFor();
  expect(await one.page.getByText(t('Quiz.result.waiting', { points })).count()).toBe(0);

  // The rules are as they were, for the other tests.
  await two.page.goto(`/${locale}/quizzes/${slug}/policy`);
  await two.page.getByLabel(t('Quiz.policy.time')).fill('');
  await two.page.getByLabel(t('Quiz.policy.time')).press('Enter');
  await two.page
    .getByRole('status')
    .filter({ hasText: t('Quiz.policy.saved') })
    .waitFor();
  expect(found).toEqual([]);
});
