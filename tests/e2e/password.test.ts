import { spawnSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { register, signIn, somebody } from '#tests/e2e/people.ts';
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

test('somebody changes a password, which ends the session on another machine, and one who forgot it gets in by a link', async () => {
  const ada = somebody('Ada');
  const { page } = await newDevice({ locale: 'en' });
  await page.goto('/en/register');
  await register(page, 'en', ada);
  const { page: other } = await newDevice({ locale: 'en' });
  await signIn(other, 'en', ada);

  await page.goto('/en/account');
  await page.getByText(t('Password.change'), { exact: true }).click();
  await page.getByLabel(t('Password.current'), { exact: true }).fill(ada.password);
  await page.getByLabel(t('Password.new'), { exact: true }).fill('five other words in here');
  await page.getByRole('button', { name: t('Password.save'), exact: true }).click();
  await page.getByText(t('Password.changed')).waitFor();
  await other.goto('/en/account');
  await other.waitForURL(/\/sign-in/);

  await other.getByRole('link', { name: t('Password.forgot.link'), exact: true }).click();
  await other.getByText(t('Password.forgot.byAdministrator')).waitFor();
  await other.goto(linkFor(ada.email));
  await other.getByLabel(t('Password.new'), { exact: true }).fill('now I remember this one');
  await other.getByRole('button', { name: t('Password.save'), exact: true }).click();
  await other.getByRole('banner').getByRole('link', { name: ada.name, exact: true }).waitFor();
  await page.goto('/en/account');
  expect(new URL(page.url()).pathname).toBe('/en/sign-in');
});
