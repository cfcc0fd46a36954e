import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { largeClass } from '#tests/e2e/large-class.ts';
import { anInstructor, register, signIn, somebody } from '#tests/e2e/people.ts';
import { press, typeInto } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';
import { sigmoid } from '#tests/server/solutions.ts';

const t = texts('en');

/** The row and the column of the cell with the focus, by their keys. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);

test('an instructor goes through a large gradebook by keyboard, sees a submission arrive in it, and changes a score with a reason', async () => {
  const [instructor, ada] = [anInstructor('Prof'), somebody('Ada Lovelace')];
  const { page: hers } = await newDevice({ locale: 'en' });
  await hers.goto('/en/register');
  await register(hers, 'en', ada);
  const { id, member, assignment } = await largeClass(instructor, ada);
  const cell = `${member}/${assignment}`;
  const { page } = await newDevice({ locale: 'en' });
  await signIn(page, 'en', instructor);
  await page.goto(`/en/classes/${id}/gradebook`);
  const named = (what: string) =>
    page.getByRole('gridcell', {
      name: t('Gradebook.cell.label', { name: ada.name, title: 'Sigmoid', what }),
      exact: true,
    });
  await named(t('Gradebook.cell.missing')).waitFor();
  await page.getByText(t('Gradebook.live.on'), { exact: true }).waitFor();
  const found = await flaws(page, 'a gradebook');

  // Out of view and back: what has the focus stays there.
  await page.getByRole('columnheader', { name: t('Gradebook.name') }).focus();
  await page.keyboard.press('Control+End');
  expect(await focused(page)).toMatch(/^median\//);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const last = await focused(page);
  expect(last).not.toMatch(/^(median|mean|head)/);
  await page.getByRole('grid').hover();
  await page.mouse.wheel(-9_000, -9_000);
  await named(t('Gradebook.cell.missing')).waitFor();
  expect(await focused(page)).toBe(last);
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  expect(await focused(page)).toBe(cell);

  // What the learner hands in arrives in the cell that has the focus.
  const handIn = { data: { exercise: 'sigmoid', language: 'python', source: sigmoid('return 0.5').source } };
  expect((await hers.request.post('/api/submissions', handIn)).status()).toBe(201);
  await named(t('Gradebook.cell.missing')).waitFor({ state: 'hidden' });
  await page.getByRole('gridcell', { name: /^Ada Lovelace, Sigmoid: .* of 10, late by 1 day$/ }).waitFor();
  expect(await focused(page)).toBe(cell);
  // Whoever does not see it is told, in the same words.
  await page
    .getByRole('status')
    .filter({ hasText: /^Ada Lovelace, Sigmoid: .* of 10, late by 1 day$/ })
    .waitFor({ state: 'attached' });

  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: ada.name });
  await sheet.getByText(t('Gradebook.works.standing.counts'), { exact: true }).waitFor();
  await sheet.getByText('return 0.5').waitFor();
  expect(page.url()).toContain(`member=${member}&assignment=${assignment}`);
  found.push(...(await flaws(page, 'an opened cell')));
  await press(sheet.getByRole('button', { name: t('Gradebook.override.open') }));
  await typeInto(sheet.getByLabel(t('Gradebook.override.value.points', { points: '10' })), '7.5');
  await typeInto(sheet.getByLabel(t('Gradebook.override.reason')), 'Explained it at the board.');
  await press(sheet.getByRole('button', { name: t('Gradebook.override.save') }));
  await sheet.getByText(t('Gradebook.score.byHand'), { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: /^Ada Lovelace, Sigmoid: 7\.5 of 10, .*score set by hand$/ }).waitFor();
  expect(await focused(page)).toBe(cell);

  await hers.goto(`/en/classes/${id}/work/${assignment}`);
  await hers.getByText(t('Gradebook.work.why', { reason: 'Explained it at the board.' })).waitFor();
  found.push(...(await flaws(hers, 'one’s own work')));
  expect(found).toEqual([]);
});
