import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, startApp } from '#tests/e2e/app.ts';
import { type Device, newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { MockIdentityProvider, type Somebody } from '#tests/e2e/mock-identity-provider.ts';
import { register, signIn, somebody } from '#tests/e2e/people.ts';
import { type Locale, locales, texts } from '#tests/e2e/texts.ts';

const schoolName = 'Example School';
let provider: MockIdentityProvider;
let app: App;

beforeAll(async () => {
  provider = await new MockIdentityProvider().start();
  const { url, clientId, clientSecret } = provider;
  app = await startApp({
    CHAINRULE_LOG: 'debug',
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: schoolName,
    GITHUB_URL: url,
    GITHUB_ID: clientId,
    GITHUB_SECRET: clientSecret,
  });
});

afterAll(async () => {
  await app.stop();
  await provider.stop();
});

beforeEach(() => {
  Object.assign(provider, { fault: null, shortToken: false });
});

const person = (name: string, more: Partial<Somebody> = {}): Somebody => ({
  id: String(Math.floor(Math.random() * 1e12)),
  name,
  email: `${randomUUID()}@example.org`,
  verified: true,
  ...more,
});

/** A browser on the app that has providers; both it and the provider are other origins than the other tests' app. */
async function visitor(): Promise<Device> {
  const device = await newDevice({ baseURL: app.url });
  device.expectProblem(new RegExp(`^another origin: (${app.url}|${provider.url})/`));
  return device;
}

const withProvider = (page: Page, locale: Locale, name = schoolName) =>
  page.getByRole('button', { name: texts(locale)('Account.signIn.with', { provider: name }), exact: true });

async function signInWith(page: Page, locale: Locale, name = schoolName): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await withProvider(page, locale, name).click();
}

const named = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, exact: true }).waitFor();

async function signOut(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/account`);
  await page.getByRole('button', { name: texts(locale)('Account.signOut'), exact: true }).click();
  await page
    .getByRole('banner')
    .getByRole('link', { name: texts(locale)('Shell.signIn'), exact: true })
    .waitFor();
}

const says = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

test('a guest’s submission and draft go along to the account made by single sign-on, which keeps its role', async () => {
  const { page } = await visitor();
  const t = texts('zh');
  provider.person = person('陈老师');
  const at = await new ExercisePage({ page, locale: 'zh', slug: 'sigmoid' }).open();
  await at.write(codeOf('sigmoid', 'solution', 'python'));
  await at.draftIs('saved');
  await at.submit();
  await at.says(t('Report.banner.score', { percent: 100 }));

  await signInWith(page, 'zh');
  await named(page, '陈老师');
  await at.open();
  await at.reads(codeOf('sigmoid', 'solution', 'python').trim().split('\n').at(-1) ?? '');
  await at.openTab('history');
  await at.says(t('Exercise.history.score', { percent: 100 }));

  await page.goto(app.adminLink.replace('/invitation', '/zh/invitation'));
  const take = t('Invitation.take', { name: '陈老师', role: t('Invitation.roles.admin') });
  await page.getByRole('button', { name: take, exact: true }).click();
  await says(page, t('Account.roles.admin'));
  await signOut(page, 'zh');

  // Another name and address at the provider, and the same person.
  provider.person = { ...provider.person, name: '陈教授', email: `${randomUUID()}@example.org` };
  await signInWith(page, 'zh');
  await named(page, '陈老师');
  await page.goto('/zh/account');
  await says(page, t('Account.roles.admin'));
  await at.open();
  await at.openTab('history');
  await at.says(t('Exercise.history.score', { percent: 100 }));
});

for (const locale of locales) {
  test(`an e-mail address alone leads into no account: its owner connects the provider (${locale})`, async () => {
    const { page } = await visitor();
    const t = texts(locale);
    const owner = somebody('Emmy Noether');
    await page.goto(`/${locale}/register`);
    await register(page, locale, owner);
    await signOut(page, locale);

    provider.person = person('E. Noether', { email: owner.email.toUpperCase() });
    await signInWith(page, locale);
    await says(page, t('Account.errors.exists'));
    await signIn(page, locale, owner);
    await page.goto(`/${locale}/account`);
    await page.getByRole('button', { name: t('Account.ways.connect', { provider: schoolName }), exact: true }).click();
    await says(page, t('Account.ways.now', { provider: schoolName }));
    await signOut(page, locale);
    await signInWith(page, locale);
    await named(page, owner.name);

    // What is connected to one account is not connected to a second one.
    const other = await visitor();
    const second = somebody('Sofja Kowalewskaja');
    await other.page.goto(`/${locale}/register`);
    await register(other.page, locale, second);
    await other.page.goto(`/${locale}/account`);
    const connect = t('Account.ways.connect', { provider: schoolName });
    await other.page.getByRole('button', { name: connect, exact: true }).click();
    await says(other.page, t('Account.errors.identityTaken'));
    await named(other.page, second.name);
  });

  test(`a refused or failed sign-in leads back to our own page, which says so (${locale})`, async () => {
    const { page } = await visitor();
    const t = texts(locale);
    provider.person = person('Nobody');
    const outcomes = [
      ['refuses', 'Account.errors.denied'],
      ['wrong-nonce', 'Account.errors.provider'],
      ['wrong-signature', 'Account.errors.provider'],
      ['no-token', 'Account.errors.provider'],
    ] as const;
    for (const [fault, text] of outcomes) {
      provider.fault = fault;
      await signInWith(page, locale);
      await says(page, t(text));
      expect(new URL(page.url()).pathname).toBe(`/${locale}/sign-in`);
    }
    // GitHub's ids are numbers.
    provider.fault = null;
    provider.person = person('Nobody', { id: `no-number-${randomUUID()}` });
    await signInWith(page, locale, 'GitHub');
    await says(page, t('Account.errors.provider'));
    await page.goto('/api/auth/callback/unknown?code=x');
    await says(page, t('Account.errors.provider'));
    await withProvider(page, locale).click();
    await named(page, 'Nobody');
  });
}

test('none of next-auth’s own pages is ever shown', async () => {
  const { page } = await visitor();
  for (const path of ['signin', 'signout', 'error?error=Configuration', 'verify-request', 'callback/oidc']) {
    await page.goto(`/api/auth/${path}`);
    await withProvider(page, 'en').waitFor();
    expect(new URL(page.url()).pathname).toBe('/en/sign-in');
  }
});

test('an address that the provider has not verified is not taken over, not even when an account has it', async () => {
  const { page } = await visitor();
  const t = texts('en');
  const owner = somebody('Ada Lovelace');
  await page.goto('/en/register');
  await register(page, 'en', owner);
  await signOut(page, 'en');
  provider.person = person('Eve', { email: owner.email, verified: false });
  for (const name of [schoolName, 'GitHub']) {
    await signInWith(page, 'en', name);
    await named(page, 'Eve');
    await page.goto('/en/account');
    await page
      .getByRole('definition')
      .filter({ hasText: t('Account.noEmail') })
      .waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain(owner.email);
    await signOut(page, 'en');
  }
});

test('GitHub’s primary verified address becomes the account’s, though the profile shows none', async () => {
  const { page } = await visitor();
  provider.person = person('Octocat');
  await signInWith(page, 'en', 'GitHub');
  await named(page, 'Octocat');
  await page.goto('/en/account');
  await says(page, provider.person.email ?? '');
  await signOut(page, 'en');
  await signInWith(page, 'en', 'GitHub');
  await named(page, 'Octocat');
});

test('name and address come from the user info when the ID token has none, and only from the same person’s', async () => {
  const { page } = await visitor();
  const t = texts('en');
  provider.person = person('Short Token');
  provider.shortToken = true;
  provider.fault = 'another-subject';
  await signInWith(page, 'en');
  await says(page, t('Account.errors.provider'));
  provider.fault = null;
  await withProvider(page, 'en').click();
  await named(page, 'Short Token');
  await page.goto('/en/account');
  await says(page, provider.person.email ?? '');
});

for (const locale of locales) {
  test(`the ways in, and what went wrong with them, can be used and read by everybody (${locale})`, async () => {
    const { page } = await visitor();
    const found: string[] = [];
    for (const path of ['sign-in?error=account-exists', 'register']) {
      await page.goto(`/${locale}/${path}`);
      await withProvider(page, locale).waitFor();
      found.push(...(await flaws(page, path)));
    }
    provider.person = person('Annie Easley');
    await withProvider(page, locale).click();
    await named(page, 'Annie Easley');
    await page.goto(`/${locale}/account?connected=oidc`);
    await says(page, texts(locale)('Account.ways.now', { provider: schoolName }));
    found.push(...(await flaws(page, 'account')));
    expect(found).toEqual([]);
  });
}

test('buttons are there for the providers that are set up, and for no others', async () => {
  const buttons = (page: Page) => page.getByRole('main').getByRole('button');
  const { page } = await visitor();
  await page.goto('/en/sign-in');
  await withProvider(page, 'en').waitFor();
  await withProvider(page, 'en', 'GitHub').waitFor();
  expect(await buttons(page).count()).toBe(3);
  const plain = await newDevice();
  await plain.page.goto('/en/sign-in');
  await plain.page.getByRole('button', { name: texts('en')('Account.signIn.action'), exact: true }).waitFor();
  expect(await buttons(plain.page).count()).toBe(1);
});

test('a provider that is down is told, and neither secrets nor tokens nor people get into the log', async () => {
  const { page } = await visitor();
  const emails = provider.person.email ?? 'no address';
  await provider.stop();
  await signInWith(page, 'en');
  await says(page, texts('en')('Account.errors.providerUnreachable'));
  const log = app.output();
  expect(log).toContain('sign-in failed');
  for (const secret of [...provider.secrets, emails]) expect(log).not.toContain(secret);
  provider = await new MockIdentityProvider().start();
});
