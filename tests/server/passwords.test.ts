import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#server/audit.ts';
import { authOptions, signInWithPassword } from '#server/auth.ts';
import { db } from '#server/db.ts';
import { mailReset } from '#server/password-mail.ts';
import { changePassword, createReset, endSessions, resetIsOpen, resetPassword } from '#server/passwords.ts';
import { secret } from '#server/secret.ts';
import { sessionCookieName, userFrom } from '#server/session.ts';
import type { User } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner, password } from '#tests/server/people.ts';
import { type SmtpServer, smtpServer } from '#tests/server/smtp-server.ts';

let smtp: SmtpServer;
beforeAll(async () => {
  smtp = await smtpServer();
  process.env.SMTP_URL = smtp.url;
});
afterAll(() => smtp.close());
withDatabase({ SMTP_FROM: 'Chainrule <learn@example.org>', CHAINRULE_URL: 'https://learn.example.org' });

const another = 'a very different password';
/** Our own callback, as next-auth calls it: with a user only when somebody signs in. */
async function jwt(token: object, user?: User): Promise<object> {
  const { callbacks } = authOptions({
    ...{ headers: new Headers(), locale: 'en', guestId: null, connectTo: null, onMerged: () => {} },
  });
  // next-auth's type wants what only some of its events have.
  const made = callbacks?.jwt as unknown as (given: { token: object; user?: User }) => Promise<object>;
  return made({ token, user });
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code,
  );
const signIn = (user: User, secretOfTheirs: string) =>
  signInWithPassword({ email: user.email, password: secretOfTheirs }, new Headers({ 'x-forwarded-for': user.id }));

/** The token that next-auth puts into the cookie when somebody signs in. */
const aSession = async (user: User) =>
  encode({ token: { ...(await jwt({ sub: user.id, name: user.name, email: user.email }, user)) }, secret: secret() });
const whoIs = (session: string) =>
  userFrom({ get: (name) => (name === sessionCookieName() ? { value: session } : undefined) });

test('a password is changed by who knows the present one, and every session ends, also for who stole it', async () => {
  const user = await aLearner();
  const stolen = await aSession(user);
  expect((await whoIs(stolen))?.id).toBe(user.id);
  expect(await codeOf(changePassword(user, { current: 'wrong', password: another }))).toBe('forbidden');
  expect(await whoIs(stolen)).not.toBeNull();
  await changePassword(user, { current: password, password: another });
  expect(await whoIs(stolen)).toBeNull();
  expect(await signIn(user, password)).toBeNull();
  expect(await signIn(user, another)).toMatchObject({ id: user.id });
  expect((await whoIs(await aSession(user)))?.id).toBe(user.id);
});

test('a session that was ended stays so, even when next-auth renews it', async () => {
  const user = await aLearner();
  await endSessions(user);
  const renewed = await encode({ token: { ...(await jwt({ sub: user.id, version: 0 })) }, secret: secret() });
  expect(await whoIs(renewed)).toBeNull();
});

test('a forgotten password is set anew by one link, once, and other links are worth nothing then', async () => {
  const user = await aLearner();
  const session = await aSession(user);
  const [first, second] = [
    await createReset(user.email ?? '', 'mail'),
    await createReset(user.email ?? '', 'administrator'),
  ];
  expect(await resetIsOpen(first ?? '')).toBe(true);
  expect(await resetPassword({ token: first ?? '', password: another })).toBe(user.email);
  expect(await signIn(user, another)).toMatchObject({ id: user.id });
  expect(await whoIs(session)).toBeNull();
  for (const token of [first, second, 'made up'])
    expect(await codeOf(resetPassword({ token: token ?? '', password: 'yet another one' }))).toBe('reset-used');
  expect(await db().passwordReset.count({ where: { tokenHash: first ?? '' } })).toBe(0);
});

test('a link that is older than its time is worth nothing', async () => {
  const user = await aLearner();
  const token = (await createReset(user.email ?? '', 'mail')) ?? '';
  await db().passwordReset.updateMany({ where: { userId: user.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await resetIsOpen(token)).toBe(false);
  expect(await codeOf(resetPassword({ token, password: another }))).toBe('reset-used');
});

test('the mail leads to the site that is set up, and nobody learns from the answer who has an account', async () => {
  const user = await aLearner();
  const ask = (email: string) =>
    mailReset({
      email,
      locale: 'zh',
      address: 'somewhere',
      words: (link) => ({ subject: '设置新密码', text: `打开：\n${link}\n` }),
    });
  const [known, unknown] = [await ask(user.email ?? ''), await ask('nobody@example.org')];
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
  await Promise.all([known.sent, unknown.sent]);
  expect(smtp.mails).toHaveLength(1);
  const [mail = ''] = smtp.mails;
  expect(mail).toContain(`To: ${user.email}`);
  const body = Buffer.from(mail.split('\n\n').slice(1).join('\n\n'), 'base64').toString();
  const [, token = ''] = /https:\/\/learn\.example\.org\/zh\/reset-password\/([\w-]{43})/.exec(body) ?? [];
  expect(await resetPassword({ token, password: another })).toBe(user.email);
});

test('somebody who asks for mails to one address again and again is stopped', async () => {
  const ask = () =>
    mailReset({ email: 'victim@example.org', locale: 'en', address: 'x', words: (text) => ({ subject: '', text }) });
  for (let n = 0; n < 5; n++) await ask();
  expect(await codeOf(ask())).toBe('rate-limited');
});

test('the log says what was done to an account and by whom, without a secret', async () => {
  const user = await aLearner();
  await changePassword(user, { current: password, password: another });
  const token = (await createReset(user.email ?? '', 'administrator')) ?? '';
  await resetPassword({ token, password });
  await endSessions(user, null);
  const events = await auditLog({ since: new Date(Date.now() - 60_000), email: user.email ?? '' });
  expect(events.map(({ act, by }) => [act, by])).toEqual([
    ['account-made', user.email],
    ['password-changed', user.email],
    ['password-reset-made', ''],
    ['password-reset', user.email],
    ['sessions-ended', ''],
  ]);
  const written = JSON.stringify(events);
  for (const hidden of [password, another, token]) expect(written).not.toContain(hidden);
});

test('guessing at a password is noted once for as long as it goes on', async () => {
  const user = await aLearner();
  const guess = () => signInWithPassword({ email: user.email, password: 'wrong' }, new Headers()).catch(() => null);
  for (let n = 0; n < 15; n++) await guess();
  const events = await auditLog({ since: new Date(Date.now() - 60_000), email: user.email ?? '' });
  expect(events.map(({ act }) => act)).toEqual(['account-made', 'sign-in-locked']);
});
