import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Locale, texts } from '#tests/e2e/texts.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody whom the app has never seen. */
export const somebody = (name: string): Person => ({
  name,
  email: `${randomUUID()}@example.org`,
  password: 'four words in a row',
});

/** An account that the administrator has made, as docs/operations.md says. */
export function anInstructor(name: string): Person {
  const person = somebody(name);
  const command = ['scripts/user.ts', 'create', '--email', person.email, '--role', 'instructor', '--name', name];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', ...command, '--password-stdin'],
    {
      input: person.password,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '', CHAINRULE_DATA: inject('app').data },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return person;
}

/** Fills in the form that is on show, and waits until the header names the person. */
export async function register(page: Page, locale: Locale, person: Person): Promise<void> {
  const t = texts(locale);
  await page.getByLabel(t('Account.name'), { exact: true }).fill(person.name);
  await fillIn(page, locale, person);
  await page.getByRole('button', { name: t('Account.register.action'), exact: true }).click();
  await page.getByRole('banner').getByRole('link', { name: person.name, exact: true }).waitFor();
}

export async function signIn(page: Page, locale: Locale, person: Person): Promise<void> {
  const t = texts(locale);
  await page.goto(`/${locale}/sign-in`);
  await fillIn(page, locale, person);
  await page.getByRole('button', { name: t('Account.signIn.action'), exact: true }).click();
  await page.getByRole('banner').getByRole('link', { name: person.name, exact: true }).waitFor();
}

async function fillIn(page: Page, locale: Locale, { email, password }: Person): Promise<void> {
  const t = texts(locale);
  await page.getByLabel(t('Account.email'), { exact: true }).fill(email);
  await page.getByLabel(t('Account.password'), { exact: true }).fill(password);
}
