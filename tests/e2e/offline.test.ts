import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { Deployment } from '#tests/e2e/deployment.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { register, somebody } from '#tests/e2e/people.ts';
import { press } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';
import { Wire } from '#tests/faults/wire.ts';

const visits = [
  { locale: 'en', language: 'python' },
  { locale: 'zh', language: 'typescript' },
] as const;

/** Until the worker that the editor has for TypeScript is there: the editor would complain of one whose code was cut off halfway. */
async function editorsWorker(page: Page): Promise<void> {
  const worker = () => page.workers().find((each) => each.url().includes('turbopack-worker'));
  await expect.poll(() => worker()?.evaluate(() => true), { timeout: 20_000 }).toBe(true);
}

for (const { locale, language } of visits) {
  test(`without a network Run goes on, Submit waits, and both recover (${locale})`, async () => {
    const device = await newDevice();
    device.expectProblem(/ERR_INTERNET_DISCONNECTED/);
    const at = new ExercisePage({ page: device.page, locale, slug: 'sigmoid', language });
    const { t } = at;
    await at.open();
    await at.run();
    await at.verdict('fail');
    if (language === 'typescript') await editorsWorker(device.page);

    await device.context.setOffline(true);
    await at.write(codeOf('sigmoid', 'solution', language));
    await at.draftIs('device');
    await at.run();
    await at.says(t('Exercise.results.submitNext'));
    await at.submit();
    const waits = t('Exercise.submission.unsent.title', { count: 1 });
    await at.says(waits);
    await at.button(t('Exercise.submission.unsent.callOff')).click();
    await at.results.getByText(waits).first().waitFor({ state: 'detached' });
    await at.submit();
    await at.says(waits);
    await at.openTab('history');
    await at.says(t('Exercise.history.problem'));

    await device.context.setOffline(false);
    await at.draftIs('saved');
    await at.openTab('results');
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

/** Until the service worker is in charge and has kept what is on show. */
async function kept(page: Page, path: string): Promise<void> {
  const isKept = (wanted: string) =>
    page.evaluate(
      async (at) =>
        navigator.serviceWorker.controller?.state === 'activated' &&
        (await caches.match(at, { ignoreVary: true })) !== undefined,
      wanted,
    );
  await expect.poll(() => isKept(path), { timeout: 20_000 }).toBe(true);
}

/** All that the service worker has kept, as one text. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const pages = (await Promise.all(opened.map((cache) => cache.matchAll()))).flat();
    const texts = pages.filter(({ headers }) => !/javascript|css|font/.test(headers.get('content-type') ?? ''));
    return (await Promise.all(texts.map((response) => response.text()))).join('\n');
  });

const noNetwork =
  /ERR_(?:INTERNET_DISCONNECTED|EMPTY_RESPONSE|CONNECTION_\w+|FAILED|SOCKET_\w+)|Failed to fetch RSC payload/;

test('without a network lessons that were opened can be read, and a submission waits through reloads and two tabs to be sent once', async () => {
  // The browser's own way to be offline does not hold for what a service worker asks for.
  const wire = new Wire(Number(new URL(inject('app').url).port));
  onTestFinished(() => wire.close());
  const device = await newDevice({ serviceWorkers: 'allow', baseURL: `http://127.0.0.1:${await wire.listen()}` });
  device.expectProblem(noNetwork);
  const { page, context } = device;
  const ada = somebody('Ada Offline');
  const t = texts('en');
  await page.goto('/en/register');
  await register(page, 'en', ada);
  await page.goto('/en/learn/one-neuron');
  await kept(page, '/en/learn/one-neuron');
  const lesson = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const at = await new ExercisePage({ page, locale: 'en', slug: 'sigmoid' }).open();
  await kept(page, '/en/exercises/sigmoid');
  await at.run();
  await at.verdict('fail');

  wire.be('cut');
  await context.setOffline(true);
  await at.write(codeOf('sigmoid', 'solution', 'python'));
  await at.submit();
  const waits = t('Exercise.submission.unsent.title', { count: 1 });
  await at.says(waits);
  expect(await flaws(page, 'a submission that waits')).toEqual([]);
  await page.reload();
  await at.ready();
  await at.says(waits);
  await at.run();
  await at.verdict('pass');

  const readable = page.getByRole('heading', { level: 1, name: lesson });
  const line = page.getByRole('region', { name: t('Shell.offline.label'), exact: true });
  await page.goto('/en/quizzes/one-neuron');
  await page.getByRole('heading', { level: 1, name: t('Offline.title') }).waitFor();
  await page.getByRole('main').getByRole('link', { name: lesson, exact: true }).click();
  await readable.waitFor();
  await line.getByText('This page is as it was on').waitFor();
  // By the router, which asks the network first.
  await line.getByRole('link', { name: at.title, exact: true }).click();
  await at.ready();

  const beside = await new ExercisePage({ page: await context.newPage(), locale: 'en', slug: 'sigmoid' }).open();
  await beside.says(waits);
  wire.be('whole');
  await context.setOffline(false);
  await Promise.all([page.reload(), beside.page.reload()]);
  // Whichever page sent it may have shown its verdict before it was loaded anew, so neither need show it now.
  const verdicts = async () => {
    const { submissions } = await (await page.request.get('/api/submissions?exercise=sigmoid')).json();
    return submissions.map(({ verdict }: { verdict: string | null }) => verdict);
  };
  await expect.poll(verdicts, { timeout: 20_000 }).toEqual(['pass']);
  for (const each of [at, beside])
    await expect.poll(() => each.page.getByText(waits).count(), { timeout: 20_000 }).toBe(0);
  expect(await verdicts()).toEqual(['pass']);
  await beside.page.close();

  expect(await everythingKept(page)).toContain(ada.name);
  await page.goto('/en/account');
  await page.getByRole('button', { name: t('Account.signOut'), exact: true }).click();
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Shell.signIn'), exact: true })
    .waitFor();
  expect(await everythingKept(page)).not.toContain(ada.name);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('chainrule')))).toEqual([]);
});

test('whoever signs out while something has not reached the server is asked what becomes of it, and loses nothing that they keep', async () => {
  const device = await newDevice({ locale: 'en' });
  device.expectProblem(/ERR_FAILED/);
  const { page } = device;
  const t = texts('en');
  const person = somebody('Ada Lovelace');
  await page.goto('/en/register');
  await register(page, 'en', person);
  await page.goto('/en/account');
  const [owner] = await page
    .locator('html[data-owner]')
    .evaluateAll((found) => found.map((html) => (html as HTMLElement).dataset.owner));
  const draft = `chainrule:${owner}:sigmoid:python`;
  const comment = `chainrule:comment:${owner}:lesson:one-neuron`;
  await page.evaluate(
    ([first = '', second = '']) => {
      localStorage.setItem(first, JSON.stringify({ source: 'mine', revision: null, updatedAt: 1, synced: false }));
      localStorage.setItem(second, JSON.stringify({ text: 'Half a thought', key: 'k' }));
    },
    [draft, comment],
  );
  await press(page.getByRole('button', { name: t('Account.signOut'), exact: true }));
  await page.getByRole('dialog', { name: t('Account.leaving.title', { count: 1 }) }).waitFor();
  expect(await flaws(page, 'work that would be left behind', 'dialog[open]')).toEqual([]);
  const { drafts } = await (await page.request.get('/api/drafts/sigmoid')).json();
  expect(drafts).toMatchObject([{ source: 'mine', language: 'python' }]);
  await press(page.getByRole('button', { name: t('Account.leaving.keep'), exact: true }));
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Shell.signIn'), exact: true })
    .waitFor();
  const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /^chainrule:/.test(key)));
  expect(await left()).toEqual([comment]);
});

test('after a deployment nobody gets stale code: the new worker takes over at the next visit, and what is kept is the new build’s', async () => {
  const site = new Deployment(inject('app').url);
  onTestFinished(() => site.close());
  const device = await newDevice({ serviceWorkers: 'allow', baseURL: await site.open() });
  device.expectProblem(noNetwork);
  const { page } = device;
  const lesson = '/en/learn/one-neuron';
  const build = () => page.locator('meta[name="build"]').getAttribute('content');
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('chainrule-shell')));
  const stale = '/_next/static/chunks/only-in-the-first-build.js';
  await page.goto(lesson);
  await kept(page, lesson);
  await page.evaluate(async (path) => (await caches.open('chainrule-assets')).put(path, new Response('')), stale);
  expect([await build(), await shells()]).toEqual(['first', ['chainrule-shell-first']]);

  site.deploy('second');
  await page.reload();
  expect(await build()).toBe('second');
  await expect.poll(shells, { timeout: 20_000 }).toEqual(['chainrule-shell-second']);
  const isThere = (path: string) => page.evaluate(async (at) => (await caches.match(at)) !== undefined, path);
  await expect.poll(() => isThere(stale)).toBe(false);

  site.breakDown();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await build()).toBe('second');
});
