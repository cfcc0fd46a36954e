import { expect, test } from 'vitest';
import { authOptions, signInWithPassword } from '#server/auth.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { createUser, setRole } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner, password } from '#tests/server/people.ts';

withDatabase();

const from = (address: string) => new Headers({ 'x-forwarded-for': address });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('the right password signs in, however the address is typed', async () => {
  const user = await aLearner();
  const email = ` ${user.email?.toUpperCase()} `;
  expect(await signInWithPassword({ email, password }, from('a'))).toEqual(user);
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await aLearner();
  expect(await signInWithPassword({ email, password: 'wrong' }, from('b'))).toBeNull();
  expect(await signInWithPassword({ email: 'nobody@example.org', password }, from('b'))).toBeNull();
  expect(await signInWithPassword({ email: 'no address', password }, from('b'))).toBeNull();
  expect(await signInWithPassword({}, from('b'))).toBeNull();
});

test('an account without a password cannot be entered with one', async () => {
  await db().user.create({ data: { email: 'sso@example.org' } });
  expect(
    await signInWithPassword({ email: 'sso@example.org', password: 'nobody has this password' }, from('c')),
  ).toBeNull();
});

test('passwords are kept as argon2id hashes alone', async () => {
  const { id } = await aLearner();
  const row = await db().user.findUniqueOrThrow({ where: { id } });
  expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(row)).not.toContain(password);
});

test('one address makes one account', async () => {
  const { email } = await aLearner();
  const again = await problemOf(createUser({ name: 'Eve', email: email ?? '', password }));
  expect(again).toMatchObject({ code: 'email-taken', status: 409 });
});

test('guessing a password is stopped, and the owner elsewhere can still sign in', async () => {
  const { email } = await aLearner();
  const guess = () => problemOf(signInWithPassword({ email, password: 'wrong' }, from('attacker')));
  for (let n = 0; n < 10; n++) expect(await guess()).toBeNull();
  const refusal = await guess();
  expect(refusal).toBeInstanceOf(Problem);
  expect(refusal).toMatchObject({ code: 'rate-limited', retryAfter: expect.any(Number) });
  expect(await signInWithPassword({ email, password }, from('home'))).toMatchObject({ email });
});

test('a limit counts each person for themselves and says when to come back', async () => {
  for (let n = 0; n < 60; n++) await countRequest('submit', 'one');
  const refusal = await problemOf(countRequest('submit', 'one'));
  expect(refusal).toMatchObject({ code: 'rate-limited', status: 429 });
  expect(await problemOf(countRequest('submit', 'other'))).toBeNull();
});

test('next-auth is told nothing but id, name and address, and leads to pages of ours', () => {
  const options = authOptions({
    headers: new Headers(),
    locale: 'zh',
    guestId: null,
    connectTo: null,
    onMerged: () => {},
  });
  expect(options.pages).toMatchObject({ signIn: '/zh/sign-in', error: '/zh/sign-in' });
  expect(options.session?.strategy).toBe('jwt');
  expect(options.providers.map(({ id }) => id)).toEqual(['credentials']);
});

test('a role can be given to an account, and to no one who is not there', async () => {
  const { email } = await aLearner();
  expect(await setRole(email ?? '', 'instructor')).toMatchObject({ role: 'instructor' });
  expect(await problemOf(setRole('nobody@example.org', 'admin'))).toMatchObject({ code: 'not-found' });
});
