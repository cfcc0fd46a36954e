import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';

const visits = [
  { locale: 'en', language: 'python' },
  { locale: 'zh', language: 'typescript' },
] as const;

for (const { locale, language } of visits) {
  test(`without a network Run goes on, Submit says that nothing is lost, and both recover (${locale})`, async () => {
    const device = await newDevice();
    device.expectProblem(/ERR_INTERNET_DISCONNECTED/);
    const at = new ExercisePage({ page: device.page, locale, slug: 'sigmoid', language });
    const { t } = at;
    await at.open();
    await at.run();
    await at.verdict('fail');

    await device.context.setOffline(true);
    await at.write(codeOf('sigmoid', 'solution', language));
    await at.draftIs('device');
    await at.run();
    await at.says(t('Exercise.results.submitNext'));
    await at.submit();
    await at.says(t('Exercise.submission.problem.network'));
    await at.openTab('history');
    await at.says(t('Exercise.history.problem'));

    await device.context.setOffline(false);
    await at.draftIs('saved');
    await at.openTab('results');
    await at.results.getByRole('button', { name: t('Exercise.submission.retry'), exact: true }).click();
    await at.says(t('Report.banner.score', { percent: 100 }));
  });
}

test('an input of one’s own runs without a network, and says why the expected value is missing', async () => {
  const device = await newDevice();
  device.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  const at = new ExercisePage({ page: device.page, locale: 'en', slug: 'sigmoid' });
  await at.open();
  await at.write(codeOf('sigmoid', 'solution', 'python'));
  await at.openTab('custom');
  const field = at.results.getByLabel('z =');
  const tryIt = at.results.getByRole('button', { name: at.t('Exercise.custom.run'), exact: true });
  await field.fill('3');
  await tryIt.click();
  await at.results.getByRole('cell', { name: '0.952574', exact: true }).first().waitFor();
  await device.context.setOffline(true);
  await field.fill('-3');
  await tryIt.click();
  await at.says(at.t('Report.custom.offline'));
  expect(await at.results.locator('output').textContent()).toBe('0.0474259');
});

/** What the history shows alone, and so what the code for it alone can hold. */
const historyCode = 'setAsideText';

for (const fetched of [true, false]) {
  const when = fetched ? 'with its code there' : 'before its code was there';
  test(`a history first opened offline, ${when}, can be tried again, and the results stay`, async () => {
    const device = await newDevice();
    device.expectProblem(/ERR_INTERNET_DISCONNECTED/);
    let lost = !fetched;
    let losses = 0;
    await device.context.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      if (!lost || !(await response.text()).includes(historyCode)) return route.fulfill({ response });
      losses++;
      return route.abort('internetdisconnected');
    });
    const at = new ExercisePage({ page: device.page, locale: 'en', slug: 'sigmoid' });
    await at.open();
    await at.run();
    await at.verdict('fail');
    await device.page.waitForLoadState('networkidle');

    await device.context.setOffline(true);
    await at.openTab('history');
    await at.says(at.t('Exercise.history.problem'));
    const retry = at.results.getByRole('button', { name: at.t('Exercise.history.retry'), exact: true });
    await retry.click();
    await at.says(at.t('Exercise.history.problem'));

    expect(losses > 0).toBe(!fetched);
    lost = false;
    await device.context.setOffline(false);
    await retry.click();
    await at.says(at.t('Exercise.history.none'));
    await at.openTab('results');
    await at.verdict('fail');
  });
}
