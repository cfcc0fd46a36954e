import { spawnSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { signIn, somebody } from '#tests/e2e/people.ts';
import { press, typeInto } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');

/** What an administrator does for somebody who forgot their password, as docs/operations.md says. */
function linkFor(email: string): string {
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/user.ts', 'reset-link', '--email', email];
  const env = { ...process.env, DATABASE_URL: '', CHAINRULE_DATA: inject('app').data };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

test('by keyboard somebody registers and changes a password, which ends the session on another machine, and one who forgot it gets in by a link', async () => {
  const ada = somebody('Ada');
  const { page } = await newDevice({ locale: 'en' });
  await page.goto('/en/register');
  for (const field of ['name', 'email', 'password'] as const)
    await typeInto(page.getByLabel(t(`Account.${field}`), { exact: true }), ada[field]);
  await press(page.getByRole('button', { name: t('Account.register.action'), exact: true }));
  await page.getByRole('banner').getByRole('link', { name: ada.name, exact: true }).waitFor();
  const { page: other } = await newDevice({ locale: 'en' });
  await signIn(other, 'en', ada);

  await page.goto('/en/account');
  await press(page.locator('summary', { hasText: t('Password.change') }));
  await typeInto(page.getByLabel(t('Password.current'), { exact: true }), ada.password);
  await typeInto(page.getByLabel(t('Password.new'), { exact: true }), 'five other words in here');
  const found = await flaws(page, 'an account, and a new password');
  await page.keyboard.press('Enter');
  await page.getByText(t('Password.changed')).waitFor();
  await other.goto('/en/account');
  await other.waitForURL(/\/sign-in/);

  await press(other.getByRole('link', { name: t('Password.forgot.link'), exact: true }));
  await other.getByText(t('Password.forgot.byAdministrator')).waitFor();
  await other.goto(linkFor(ada.email));
  await typeInto(other.getByLabel(t('Password.new'), { exact: true }), 'now I remember this one');
  found.push(...(await flaws(other, 'a password anew')));
  await press(other.getByRole('button', { name: t('Password.save'), exact: true }));
  await other.getByRole('banner').getByRole('link', { name: ada.name, exact: true }).waitFor();
  await page.goto('/en/account');
  expect(new URL(page.url()).pathname).toBe('/en/sign-in');
  expect(found).toEqual([]);
});
