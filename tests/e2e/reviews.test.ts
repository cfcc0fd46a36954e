import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ReviewsView } from '#server/views-reviews.ts';
import { aDayAgo } from '#tests/e2e/a-day-ago.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { answerByKeyboard, QuizPage } from '#tests/e2e/quiz-page.ts';
import { hasFocus, tabTo } from '#tests/e2e/tab.ts';

const locale = 'zh';
/** Where it is about noon, so that the day does not end before the test. */
const hour = new Date().getUTCHours();
const timeZone = `Etc/GMT${hour < 12 ? '-' : '+'}${Math.abs(hour - 12)}`;

/** What is given to an item, as its fields and its order show it. */
const given = (item: Locator) =>
  item.evaluate((element) => {
    const fields = [...element.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const steps = [...element.querySelectorAll('.quiz-step')].map((step) => step.getAttribute('data-place'));
    return [...fields.map(({ checked, value }) => `${checked} ${value}`), ...steps].join('\n');
  });

test('what was wrong yesterday is due today: by keyboard, kept over a reload, once over two tabs, until the day ends', async () => {
  const { context, page } = await newDevice({ locale, timezoneId: timeZone });
  const quiz = new QuizPage(page, locale, 'one-neuron');
  const { t } = quiz;
  const asked = async (): Promise<ReviewsView> =>
    (await page.request.get(`/api/reviews?${new URLSearchParams({ locale, timeZone })}`)).json();
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });

  await page.goto(`/${locale}/review`);
  await page.getByText(t('Review.empty.title')).waitFor();
  await quiz.open();
  await quiz.begin('practice');
  await quiz.answer(1);
  await quiz.press(t('Quiz.taking.check'), quiz.item(1));
  await quiz.item(1).getByText(t('Quiz.result.why'), { exact: true }).waitFor();
  const attempt = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`/${locale}/review`);
  await heading(t('Review.end.nothing')).waitFor();

  await aDayAgo(attempt);
  const { due } = await asked();
  expect(due).toBeGreaterThan(0);
  await page.goto(`/${locale}`);
  await tabTo(page, page.getByRole('link', { name: t('Review.link', { due }), exact: true }));
  await page.keyboard.press('Enter');
  const item = page.locator('#review');
  await item.waitFor();
  const found = await flaws(page, 'a review that is due');
  const other = await context.newPage();
  await other.goto(`/${locale}/review`);

  for (let done = 1; done <= due; done += 1) {
    const { review } = await asked();
    if (!review) throw new Error('there is nothing to respond to');
    await heading(t('Review.item', { number: done })).waitFor();
    await answerByKeyboard(review.item.kind, item, t);
    if (done === 1) {
      const before = await given(item);
      await page.reload();
      await expect.poll(() => given(item)).toBe(before);
    }
    await quiz.press(t('Review.check'), item);
    await item.getByText(t('Quiz.result.why'), { exact: true }).waitFor();
    expect(await hasFocus(item.locator('.quiz-told'))).toBe(true);
    const after = await asked();
    expect(after.done).toBe(done);
    await page
      .getByRole('status')
      .filter({ hasText: t('Review.left', { due: after.due }) })
      .waitFor();
    if (done === 1) {
      found.push(...(await flaws(page, 'a review, and what was right')));
      await other.bringToFront();
      await answerByKeyboard(review.item.kind, other.locator('#review'), t);
      await new QuizPage(other, locale, quiz.slug).press(t('Review.check'));
      await other.getByText(t('Quiz.result.why'), { exact: true }).waitFor();
      expect(await asked()).toEqual(after);
      await other.close();
    }
    if (after.due === 0) break;
    await tabTo(page, item.getByRole('link', { name: t('Review.next'), exact: true }));
    await page.keyboard.press('Enter');
  }
  await heading(t('Review.end.done')).waitFor();
  await page.goto(`/${locale}/map`);
  await page.getByRole('link', { name: t('Review.link', { due: 0 }), exact: true }).waitFor();
  expect(found).toEqual([]);
});
