import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { withDatabase } from '#scripts/database/with-database.ts';
import { query } from '#server/pool.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { onPaper } from '#tests/e2e/paper.ts';
import { signIn } from '#tests/e2e/people.ts';
import { hasFocus, press, typeInto } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');

const asked = <Row extends Record<string, unknown>>(sql: string, values: readonly string[] = []) => {
  process.env.CHAINRULE_DATA = inject('app').data;
  return withDatabase(() => query<Row>(sql, values));
};

const nameOf = async (email: string) =>
  (await asked<{ name: string }>('SELECT name FROM "User" WHERE email = $1', [email]))[0]?.name ?? '';

/** The class that `npm run demo` fills, in the app that runs. */
async function demoClass() {
  const command = ['--conditions=react-server', '--import', 'tsx', 'scripts/demo.ts', '--learners', '30', '--yes'];
  const env = { ...process.env, DATABASE_URL: '', CHAINRULE_DATA: inject('app').data };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  const [, id = ''] = /\/classes\/([0-9a-f-]{36})/.exec(stdout) ?? [];
  const [, password = ''] = /Password\s+(\S+)/.exec(stdout) ?? [];
  const [, email = ''] = /Instructor\s+(\S+)/.exec(stdout) ?? [];
  const [, learner = ''] = /Learner\s+(\S+)/.exec(stdout) ?? [];
  return {
    id,
    instructor: { name: '沈知微', email, password },
    learner: { name: await nameOf(learner), email: learner, password },
  };
}

let made: ReturnType<typeof demoClass> | undefined;
/** Made once, whichever test is first. */
const demo = () => {
  made ??= demoClass();
  return made;
};

const pages = [
  ...[
    '',
    '/assignments',
    '/assignments/new',
    '/assignments/copies',
    '/gradebook',
    '/marking',
    '/insight',
    '/insight/projector',
    '/roster',
  ],
  ...['/similarity', '/similarity?exercise=train-network', '/regrade', '/settings'],
];

const behind = [
  ['/assignments', 'a.button[aria-describedby]'],
  ['/similarity?exercise=train-network', 'a[href*="/similarity/pair"]'],
] as const;

/** As if the exercise had been wrong when it graded one of them. */
const misjudge = (exercise: string) =>
  asked(
    `UPDATE "Report" SET score = 0.25, verdict = 'fail' WHERE "submissionId" = (
      SELECT submission.id FROM "Submission" submission JOIN "User" author ON author.id = submission."userId"
      WHERE author.email LIKE '%@demo.example' AND submission.score = 1 AND submission.exercise = $1 LIMIT 1
    )`,
    [exercise],
  );

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

test('an instructor who tries Chainrule out finds a class full of work, and each of its pages can be read by everybody', async () => {
  const { id, instructor } = await demo();
  const { page } = await newDevice({ locale: 'en' });
  await signIn(page, 'en', instructor);
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(`/en/classes/${id}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await flaws(page, path)));
    await page.goto(`/zh/classes/${id}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, path).toBe(0);
  }

  // What lies behind them: dialogs, and the pages to which a row leads.
  const at = (path: string) => page.goto(`/en/classes/${id}${path}`);
  await at('/roster');
  for (const name of [t('Classes.roster.add'), t('Classes.roster.sections')]) {
    await press(page.getByRole('button', { name, exact: true }));
    await page.getByRole('dialog').waitFor();
    found.push(...(await flaws(page, name, 'dialog')));
    await page.keyboard.press('Escape');
  }
  for (const [path, link] of behind) {
    await at(path);
    await page.goto((await page.locator(link).first().getAttribute('href')) ?? '');
    await page.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await flaws(page, `behind ${path}`)));
  }
  expect(found).toEqual([]);
}, 600_000);

test('a class is renamed, its code changed and an exercise graded again by keyboard alone, and nobody loses their place while the server takes its time', async () => {
  const { id, instructor } = await demo();
  const exercise = 'sigmoid';
  await misjudge(exercise);
  const { page } = await newDevice({ locale: 'en' });
  await signIn(page, 'en', instructor);
  await page.goto(`/en/classes/${id}/settings`);
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/api/classes/${id}`, async (route) => {
    await late;
    await route.continue();
  });
  await typeInto(page.getByLabel(t('Classes.create.name'), { exact: true }), 'Deep learning, spring');
  await press(button(page, t('Classes.settings.save')));
  const saving = button(page, t('Classes.settings.saving'));
  await saving.waitFor();
  expect([await hasFocus(saving), await saving.getAttribute('aria-disabled')]).toEqual([true, 'true']);
  answer();
  await page.getByRole('heading', { level: 1, name: /^Deep learning, spring/ }).waitFor();
  expect(await hasFocus(button(page, t('Classes.settings.save')))).toBe(true);
  await press(button(page, t('Classes.settings.close')));
  await press(button(page, t('Classes.settings.open')));
  await button(page, t('Classes.settings.renew')).waitFor();

  await page.goto(`/en/classes/${id}/regrade`);
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href$="/exercises/${exercise}"]`) });
  await press(line.getByRole('button'));
  await page.getByRole('heading', { name: t('Regrade.changes'), exact: true }).waitFor();
  await press(button(page, new RegExp(`^${t('Regrade.why')}`)).first());
  await page.getByRole('region', { name: t('Regrade.detail.code') }).waitFor();
  expect(await flaws(page, 'what a regrade found')).toEqual([]);
  await press(button(page, t('Regrade.acts.all.action', { count: 1 })));
  await press(button(page, t('Regrade.acts.all.confirm')));
  await page.getByText(/^(\d+) of \1 new results are in force/).waitFor();
});

test('what a learner sees of the class, and what a deletion would take along, can be read by everybody', async () => {
  const { id, instructor, learner } = await demo();
  const { page } = await newDevice({ locale: 'en' });
  await signIn(page, 'en', instructor);
  await page.goto(`/en/classes/${id}/assignments`);
  await page.goto((await page.locator('a[href*="/assignments/0"]').first().getAttribute('href')) ?? '');
  await press(button(page, t('Assignments.deletion.ask')));
  await page.getByRole('dialog').waitFor();
  const found = await flaws(page, 'what a deletion takes along', 'dialog[open]');
  const own = (await newDevice({ locale: 'en' })).page;
  await signIn(own, 'en', learner);
  for (const path of ['', '/report']) {
    await own.goto(`/en/classes/${id}${path}`);
    await own.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await flaws(own, `a learner’s ${path}`)));
  }
  const { text, pages } = await onPaper(own);
  expect(text).toContain(learner.name);
  for (const pressed of [t('Shell.skip'), t('Shell.map'), t('Gradebook.report.print')])
    expect(text).not.toContain(pressed);
  expect(pages).toBeLessThan(8);
  expect(found).toEqual([]);
});
