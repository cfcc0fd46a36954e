/** @file Whose account an identity at a sign-on provider belongs to. */
import 'server-only';
import { Prisma } from '#prisma/client/client.ts';
import { audit } from '#server/audit.ts';
import { db } from '#server/db.ts';
import { emailSchema, type User, userFields } from '#server/users.ts';

/** A person as a provider knows them. */
export interface Identity {
  readonly provider: string;
  /** The provider's own id of the person; everything else may change. */
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

const key = ({ provider, id }: Pick<Identity, 'provider' | 'id'>) => ({
  provider_providerAccountId: { provider, providerAccountId: id },
});

export async function userByIdentity(identity: Pick<Identity, 'provider' | 'id'>): Promise<User | null> {
  const account = await db().account.findUnique({ where: key(identity), select: { user: { select: userFields } } });
  return account?.user ?? null;
}

/** How an account can be entered: with a password, through these providers. */
export async function waysInto(userId: string): Promise<{ password: boolean; providers: string[] }> {
  const { passwordHash, accounts } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, accounts: { select: { provider: true } } },
  });
  return { password: passwordHash !== null, providers: accounts.map(({ provider }) => provider) };
}

/**
 * `account-exists`: another account has the address. `identity-taken`: it is connected to another account.
 */
export type Refusal = 'account-exists' | 'identity-taken';

/**
 * The account of an identity, made when it is new. An e-mail address alone never leads into an account: addresses are
 * not verified here, so whoever registered with somebody else's first would share that person's account. To have both
 * ways into one account its owner signs in the old way and connects the new one.
 * @param connectTo the account that the identity shall belong to from now on, for somebody who is signed in to it
 */
export async function userOfIdentity(identity: Identity, connectTo?: string | null): Promise<User | Refusal> {
  const known = await userByIdentity(identity);
  if (known) return connectTo && connectTo !== known.id ? 'identity-taken' : known;
  try {
    return connectTo ? await connect(identity, connectTo) : await create(identity);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    // Two first sign-ins at once: one has made the account.
    return (await userByIdentity(identity)) ? userOfIdentity(identity, connectTo) : 'account-exists';
  }
}

/** The provider's tokens are not kept: nobody here asks it for anything later. */
const link = ({ provider, id }: Identity) => ({ type: 'oauth', provider, providerAccountId: id });

function connect(identity: Identity, userId: string): Promise<User> {
  return db().$transaction(async (tx) => {
    const user = await tx.user.update({
      where: { id: userId },
      data: { accounts: { create: link(identity) } },
      select: userFields,
    });
    await audit(tx, 'identity-connected', { by: user, of: user, detail: { provider: identity.provider } });
    return user;
  });
}

function create(identity: Identity): Promise<User> {
  const email = emailSchema.safeParse(identity.email).data ?? null;
  // An account without a name could not be told from nobody.
  const called = [identity.name, email?.split('@')[0], identity.id].map(asName).find((name) => name !== '');
  const name = called ?? identity.provider;
  return db().$transaction(async (tx) => {
    const user = await tx.user.create({
      data: { name, email, accounts: { create: link(identity) } },
      select: userFields,
    });
    await audit(tx, 'account-made', { by: user, of: user, detail: { provider: identity.provider } });
    return user;
  });
}

/** As `nameSchema` wants it: PostgreSQL keeps no NUL and no half of a surrogate pair. */
const asName = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('\0', '').slice(0, 100).toWellFormed().trim();
