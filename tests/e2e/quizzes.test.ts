import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { anInstructor, signIn } from '#tests/e2e/people.ts';
import { QuizPage } from '#tests/e2e/quiz-page.ts';
import { texts } from '#tests/e2e/texts.ts';

/** It has all kinds of items. */
const slug = 'a-network';

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
  await at.begin('test');
  await one.page.getByRole('timer').waitFor();
  const free = at.numberOf('free');
  await at.go(free);
  await at.answer(free);
  await at.saveIs('saved');
  expect(await at.button(t('Quiz.taking.check')).count()).toBe(0);
  const result = one.page.getByRole('heading', { name: t('Quiz.result.title'), exact: true });
  await result.waitFor({ timeout: 60_000 });
  await one.page.getByText(t('Quiz.result.timeUp')).waitFor();
  const points = at.items[free - 1]?.points ?? 0;
  await one.page.getByText(t('Quiz.result.waiting', { points })).waitFor();

  await two.page.goto(`/${locale}/quizzes/${slug}/marking`);
  const text = two.page.getByRole('main').getByRole('listitem').filter({ hasText: '因为斜率相乘' }).first();
  for (const field of await text.getByRole('spinbutton').all())
    await field.fill((await field.getAttribute('max')) ?? '0');
  await text.getByLabel(t('Quiz.marking.comment')).fill('Well put.');
  found.push(...(await flaws(two.page, 'a text to be marked')));
  await at.button(t('Quiz.marking.save'), text).press('Enter');
  await text.getByText(t('Quiz.marking.saved')).waitFor();

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
