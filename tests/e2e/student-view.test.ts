import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { largeClass } from '#tests/e2e/large-class.ts';
import { anInstructor, register, signIn, somebody } from '#tests/e2e/people.ts';
import { press, tabTo } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');

test('by keyboard an instructor looks at their class as a student, is told that nothing is handed in, leaves, and prints a learner’s report', async () => {
  const [instructor, ada] = [anInstructor('Prof'), somebody('Ada Lovelace')];
  const { page: hers } = await newDevice({ locale: 'en' });
  await hers.goto('/en/register');
  await register(hers, 'en', ada);
  const { id, member } = await largeClass(instructor, ada);
  const { page, expectProblem } = await newDevice({ locale: 'en' });
  await signIn(page, 'en', instructor);
  await page.goto(`/en/classes/${id}`);
  await press(page.getByRole('button', { name: t('Shell.studentView.open') }));
  const banner = page.getByRole('region', { name: t('StudentView.label') });
  await banner.getByText('Deep learning 1').waitFor();
  await page.getByRole('heading', { name: t('Assignments.due.title') }).waitFor();
  const found = await flaws(page, 'a class in the student view');

  expectProblem(/403/);
  await page.goto('/en/exercises/sigmoid');
  await page.locator('[data-editor="monaco"]').waitFor();
  await press(page.getByRole('button', { name: t('Exercise.bar.submit') }));
  await page.getByText(t('Exercise.submission.problem.student-view')).last().waitFor();
  const history = await page.request.get('/api/submissions?exercise=sigmoid');
  expect(await history.json()).toMatchObject({ submissions: [] });
  // Forwards is the editor, where Tab indents.
  await tabTo(page, banner.getByRole('button', { name: t('StudentView.leave') }), 60, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: t('Classes.pages') }).waitFor();
  expect(await banner.count()).toBe(0);
  expect(await (await page.request.get('/api/submissions?exercise=sigmoid')).json()).toMatchObject({ submissions: [] });

  await page.goto(`/en/classes/${id}/learners/${member}/report`);
  await page.getByRole('heading', { name: t('Gradebook.report.title', { name: ada.name }) }).waitFor();
  found.push(...(await flaws(page, 'a learner’s report')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: t('Gradebook.report.print') }).isVisible()).toBe(false);

  // Whoever signs in next on this machine is not in anybody's view.
  await page.request.post(`/api/classes/${id}/student-view`);
  const named = async () => (await page.context().cookies()).some(({ name }) => name === 'chainrule-student-view');
  expect(await named()).toBe(true);
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
  await page.request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
  expect(await named()).toBe(false);
  expect(found).toEqual([]);
});
