import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Identity, userOfIdentity, waysInto } from '#server/auth-identities.ts';
import { db } from '#server/db.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';

withDatabase();

const identity = (more: Partial<Identity> = {}): Identity => ({
  provider: 'oidc',
  id: randomUUID(),
  name: 'Ada',
  email: `${randomUUID()}@example.org`,
  ...more,
});

test('an identity makes an account once, also when its first two sign-ins come at once', async () => {
  const ada = identity();
  const [one, two] = await Promise.all([userOfIdentity(ada), userOfIdentity(ada)]);
  expect(one).toMatchObject({ name: 'Ada', email: ada.email, role: 'learner', guest: false });
  expect(two).toEqual(one);
  expect(await userOfIdentity({ ...ada, name: 'Countess', email: null })).toEqual(one);
});

test('the same id at two providers is two people', async () => {
  const ada = identity({ email: null });
  const [one, two] = [await userOfIdentity(ada), await userOfIdentity({ ...ada, provider: 'github' })];
  expect(one).not.toEqual(two);
});

test('an address that has an account leads into no account', async () => {
  const { email } = await aLearner();
  expect(await userOfIdentity(identity({ email: ` ${email?.toUpperCase()} ` }))).toBe('account-exists');
});

test('an account keeps its name, address and role when its owner connects an identity to it', async () => {
  const owner = await aLearner();
  const ada = identity({ name: 'Another name' });
  expect(await userOfIdentity(ada, owner.id)).toEqual(owner);
  expect(await userOfIdentity(ada, owner.id)).toEqual(owner);
  expect(await userOfIdentity(ada)).toEqual(owner);
  expect(await waysInto(owner.id)).toEqual({ password: true, providers: ['oidc'] });
  const other = await aLearner();
  expect(await userOfIdentity(ada, other.id)).toBe('identity-taken');
  expect(await waysInto(other.id)).toEqual({ password: true, providers: [] });
});

test('nothing that a provider lets people call themselves breaks an account or leaves it nameless', async () => {
  const named = async (more: Partial<Identity>) => {
    const user = await userOfIdentity(identity(more));
    return typeof user === 'string' ? user : user.name;
  };
  expect(await named({ name: '\0 \u{1F98A} ' })).toBe('\u{1F98A}');
  expect(await named({ name: '\ud800' })).toBe('\ufffd');
  expect(await named({ name: 'n'.repeat(200) })).toHaveLength(100);
  expect(await named({ name: ' ', email: `grace-${randomUUID()}@example.org` })).toMatch(/^grace-/);
  expect(await named({ name: null, email: 'no address', id: `u-${randomUUID()}` })).toMatch(/^u-/);
});

test('no token of a provider is kept', async () => {
  const ada = identity();
  await userOfIdentity(ada);
  const row = await db().account.findFirstOrThrow({ where: { providerAccountId: ada.id } });
  expect(Object.entries(row).filter(([name, value]) => /token|scope|session|expires/.test(name) && value)).toEqual([]);
});
