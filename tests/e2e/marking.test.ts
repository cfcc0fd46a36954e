import { expect, test } from 'vitest';
import { classWithTexts } from '#tests/e2e/class-with-texts.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { anInstructor, signIn } from '#tests/e2e/people.ts';
import { press } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');

test('an instructor marks one text after the other by keyboard without knowing whose they are, and overwrites nobody unawares', async () => {
  const instructor = anInstructor('Prof');
  const writers = [
    { name: 'Ada Lovelace', typed: 'A step function has no slope. Ada Lovelace' },
    { name: 'Grace Hopper', typed: 'Accuracy is for the report.' },
  ];
  const id = await classWithTexts(instructor, writers);
  const { page, expectProblem } = await newDevice({ locale: 'en' });
  await signIn(page, 'en', instructor);
  await page.goto(`/en/classes/${id}/marking`);
  const main = page.getByRole('main');
  await main.getByText('A step function has no slope. Ada Lovelace').waitFor();
  await press(main.getByLabel(t('Marking.anonymous.label')), 'Space');
  await main.getByText(t('Marking.anonymousText')).waitFor();
  const shown = (await main.textContent()) ?? '';
  expect(shown).not.toMatch(/Ada|Lovelace|Grace|Hopper/);
  const first = writers.findIndex(({ typed }) => shown.includes(typed.slice(0, 20)));
  const found = await flaws(page, 'a text to be marked anonymously');

  const desk = main.getByRole('region', { name: /item \d+$/ });
  await desk.focus();
  for (const key of ['1', '0', '1', '?', 'Enter']) await page.keyboard.press(key);
  const name = writers[first]?.name ?? '';
  await main.getByText(t('Marking.savedOne', { name, earned: 2, most: 3 })).waitFor();
  const other = writers[1 - first] ?? { name: '', typed: '' };
  await main.getByText(other.typed.slice(0, 20)).waitFor();

  // Somebody else is quicker.
  expectProblem(/409/);
  const queue = await (await page.request.get(`/api/classes/${id}/marking`)).json();
  const json = { data: { points: [0, 0, 0], comment: 'Too short.', version: 0 } };
  expect((await page.request.put(`/api/classes/${id}/marking/${queue.entries[0].text}/mark`, json)).status()).toBe(200);
  for (const key of ['1', '1', '1', 'Enter']) await page.keyboard.press(key);
  await main
    .getByRole('alert')
    .getByText(t('Marking.form.theirComment', { comment: 'Too short.' }))
    .waitFor();
  await press(main.getByRole('button', { name: t('Marking.form.anyway') }));
  await main.getByText(t('Marking.savedOne', { name: other.name, earned: 3, most: 3 })).waitFor();
  await main.getByText(t('Marking.done')).waitFor();
  expect(found).toEqual([]);
});
