import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase } from '#scripts/database/embedded.ts';
import { type App, startApp } from '#tests/e2e/app.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import type { Locale } from '#tests/e2e/texts.ts';
import { query } from '#tests/server/database/starter.ts';

// Pages alone, so that whatever is handed in waits until somebody grades.
let app: App;
let grading: ChildProcess | undefined;

beforeAll(async () => {
  app = await startApp({ CHAINRULE_ROLE: 'web' });
});

afterAll(async () => {
  if (grading) {
    const ended = once(grading, 'exit');
    grading.kill('SIGTERM');
    await ended;
  }
  await app?.stop();
});

/** `npm run start:worker` beside the pages. */
function startGrading(): ChildProcess {
  const env = { ...process.env, CHAINRULE_DATA: app.data, DATABASE_URL: '', CHAINRULE_LOG: 'silent' };
  return spawn(process.execPath, ['scripts/start.mjs', '--role', 'worker'], { env, stdio: 'ignore' });
}

async function visitor(locale: Locale): Promise<ExercisePage> {
  const device = await newDevice({ baseURL: app.url });
  device.expectProblem(new RegExp(`^another origin: ${app.url}/`));
  await device.page.clock.install();
  const at = await new ExercisePage({ page: device.page, locale, slug: 'sigmoid' }).open();
  await at.write(codeOf('sigmoid', 'solution', 'python'));
  await at.submit();
  return at;
}

/** Does something to the app's database behind its back. */
async function inDatabase(sql: string): Promise<void> {
  const database = await startDatabase({ data: app.data });
  await query(database.url, sql);
  await database.stop();
}

const nth = (position: number) => `(SELECT * FROM "Submission" ORDER BY "createdAt" OFFSET ${position - 1} LIMIT 1)`;

/** What nobody can grade: the fault is not the learner's. */
const spoil = (position: number) =>
  inDatabase(`UPDATE "Submission" s SET exercise = 'withdrawn' FROM ${nth(position)} it WHERE s.id = it.id`);

/** As if its owner had handed in 60 more before it. */
const haveHandedInMore = (position: number) =>
  inDatabase(`INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, "createdAt")
    SELECT gen_random_uuid(), "userId", exercise, language, source, seed, 'failed', "createdAt" - n * interval '1 hour'
    FROM ${nth(position)} it, generate_series(1, 60) n`);

test('whoever waits sees their place, then that it takes long, then the verdict, or that the fault is ours, and all in the history', async () => {
  const first = await visitor('en');
  await first.says(first.t('Exercise.submission.queued', { position: 1 }));
  const second = await visitor('zh');
  await second.says(second.t('Exercise.submission.queued', { position: 2 }));
  for (const at of [first, second]) {
    await at.page.clock.fastForward(16_000);
    await at.says(at.t('Exercise.submission.slow'));
  }
  await first.openTab('history');
  await first.says(first.t('Exercise.history.states.queued'));
  await first.openTab('results');

  await spoil(2);
  grading = startGrading();
  await first.says(first.t('Report.banner.score', { percent: 100 }));
  await second.says(second.t('Exercise.submission.failed'));
  await second.results.getByRole('button', { name: second.t('Exercise.submission.retry'), exact: true }).click();
  await second.says(second.t('Report.banner.score', { percent: 100 }));

  await haveHandedInMore(1);
  await first.openTab('history');
  const listed = first.results.getByRole('listitem');
  await listed.nth(49).waitFor();
  await first.results.getByRole('button', { name: first.t('Exercise.history.older'), exact: true }).click();
  await listed.nth(60).waitFor();
  expect(await listed.count()).toBe(61);
  await expect.poll(() => listed.nth(50).evaluate((item) => item.contains(document.activeElement))).toBe(true);
});

test('on a slow network the first Run shows how far its download is, and then the result', async () => {
  const { context, page } = await newDevice();
  const at = await new ExercisePage({ page, locale: 'zh', slug: 'sigmoid' }).open();
  const network = await context.newCDPSession(page);
  const speed = (bytes: number) =>
    network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: bytes,
      uploadThroughput: -1,
    });
  await speed(500_000);
  await at.run();
  const bar = at.results.getByRole('progressbar');
  await bar.waitFor();
  const [loaded, total] = [Number(await bar.getAttribute('value')), Number(await bar.getAttribute('max'))];
  expect(loaded).toBeGreaterThan(0);
  expect(loaded).toBeLessThan(total);
  await at.says(at.t('Exercise.results.running'));
  await speed(-1);
  await at.verdict('fail');
  await bar.waitFor({ state: 'detached' });
});
