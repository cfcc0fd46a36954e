import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { signIn } from '#tests/e2e/people.ts';
import { press } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');

/** The class that `npm run demo` fills, in the app that runs. */
async function demoClass() {
  const command = ['--conditions=react-server', '--import', 'tsx', 'scripts/demo.ts', '--learners', '30', '--yes'];
  const env = { ...process.env, DATABASE_URL: '', CHAINRULE_DATA: inject('app').data };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  const [, id = ''] = /\/classes\/([0-9a-f-]{36})/.exec(stdout) ?? [];
  const [, password = ''] = /Password\s+(\S+)/.exec(stdout) ?? [];
  const [, email = ''] = /Instructor\s+(\S+)/.exec(stdout) ?? [];
  return { id, instructor: { name: '沈知微', email, password } };
}

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

test('an instructor who tries Chainrule out finds a class full of work, and each of its pages can be read by everybody', async () => {
  const { id, instructor } = await demoClass();
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
