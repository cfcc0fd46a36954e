/** @file Sign-in with next-auth: email and password, and GitHub or OpenID Connect where they are set up. Sessions are JWTs. */
import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { audit } from '#server/audit.ts';
import { userByIdentity, userOfIdentity } from '#server/auth-identities.ts';
import { oauthProviders } from '#server/auth-providers.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { log } from '#server/log.ts';
import { Problem } from '#server/problem.ts';
import { clientAddress, countRequest, forgetRequests } from '#server/rate-limit.ts';
import { secret } from '#server/secret.ts';
import { secureCookies } from '#server/session.ts';
import { emailSchema, sessionVersionOf, type User, userByPassword, userFields, usersByIds } from '#server/users.ts';

/** What sign-in needs to know of the request it serves. */
export interface SignInRequest {
  readonly headers: Headers;
  /** `en` or `zh`: whose sign-in page an error leads to. */
  readonly locale: string;
  readonly guestId: string | null;
  /** The account that asked to be connected to the provider. */
  readonly connectTo: string | null;
  /** Called once a guest's work has moved to the account. */
  readonly onMerged: () => void;
}

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(256) });

/**
 * The account, or null for a wrong password as for an unknown address.
 * @throws Problem `rate-limited`
 */
export async function signInWithPassword(credentials: unknown, headers: Headers): Promise<User | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const address = clientAddress(headers);
  try {
    await countRequest('sign-in', email, address);
    await countRequest('sign-in-email', email);
  } catch (refusal) {
    await noteLock(email);
    throw refusal;
  }
  const user = await userByPassword(email, password);
  if (user) await forgetRequests('sign-in', email, address);
  return user;
}

/** Failing here must not keep anyone out. */
const noted = (writing: Promise<unknown>) =>
  writing.then(
    () => undefined,
    (error: unknown) => log().error({ err: error }, 'the audit log could not be written'),
  );

const noteSignIn = (id: string, provider: string): Promise<void> =>
  noted(
    usersByIds([id]).then(([user]) => user && audit(db(), 'signed-in', { by: user, of: user, detail: { provider } })),
  );

/** Once for each time that somebody keeps guessing. */
async function noteLock(email: string): Promise<void> {
  const first = await countRequest('sign-in-lock', email).then(
    () => true,
    () => false,
  );
  if (!first) return;
  const of = await db().user.findUnique({ where: { email }, select: userFields });
  if (of) await noted(audit(db(), 'sign-in-locked', { by: null, of }));
}

function providers(headers: Headers): NextAuthOptions['providers'] {
  const password = Credentials({
    credentials: { email: {}, password: {} },
    async authorize(credentials) {
      try {
        return await signInWithPassword(credentials, headers);
      } catch (error) {
        // next-auth hands the message on as the sign-in page's `error`
        throw error instanceof Problem ? new Error(error.code) : error;
      }
    },
  });
  return [password, ...oauthProviders()];
}

/**
 * All that next-auth may ask the database. An account is made or connected in the `signIn` callback, so that by now it
 * is there; and whoever is signed in at the moment plays no part in whose account an identity leads to.
 */
const adapter: Adapter = {
  getUser: () => null,
  async getUserByAccount({ provider, providerAccountId }) {
    const user = await userByIdentity({ provider, id: providerAccountId });
    // next-auth wants an address; nothing of ours reads it from there
    return user && { id: user.id, name: user.name, email: user.email ?? '', emailVerified: null };
  },
};

/** What the log says of a failure: never tokens, secrets or what a provider tells about a person. */
function failureOf(metadata: unknown): { provider?: string; reason?: string } {
  const { error, providerId } = z
    .looseObject({ error: z.unknown(), providerId: z.string().optional() })
    .catch({ error: metadata })
    .parse(metadata);
  const cause = error instanceof Error ? error : metadata;
  return { provider: providerId, reason: cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined };
}

/** next-auth's options for one request: the guest who signs in with it takes their work along. */
export function authOptions({ headers, locale, guestId, connectTo, onMerged }: SignInRequest): NextAuthOptions {
  const page = `/${locale}/sign-in`;
  return {
    adapter,
    session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
    secret: secret(),
    useSecureCookies: secureCookies(),
    pages: { signIn: page, signOut: page, error: page, verifyRequest: page },
    providers: providers(headers),
    callbacks: {
      async signIn({ account, user: { name, email } }) {
        if (account?.type !== 'oauth') return true;
        const { provider, providerAccountId: id } = account;
        const identity = { provider, id, name: name ?? null, email: email ?? null };
        const found = await userOfIdentity(identity, connectTo).catch((error: unknown) => {
          // next-auth would write its message into the address
          log().error({ err: error, provider }, 'an identity could not be looked up');
          return 'unavailable';
        });
        if (typeof found !== 'string') return true;
        return `/${locale}/${connectTo ? 'account' : 'sign-in'}?error=${found}`;
      },
      async jwt({ token, user }) {
        // Only when somebody signs in is there a user. A session that is renewed keeps its version, so that one which was ended stays so.
        const version = user ? await sessionVersionOf(user.id) : token.version;
        return { sub: token.sub, name: token.name, email: token.email, version };
      },
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
    events: {
      async signIn({ user, account }) {
        await noteSignIn(user.id, account?.provider ?? 'credentials');
        if (!guestId || guestId === user.id) return;
        // Failing here must not keep anyone out: the cookie stays, and the next sign-in tries again.
        await mergeGuest(guestId, user.id)
          .then(onMerged)
          .catch((error: unknown) => log().error({ err: error, guestId }, 'a guest could not be merged'));
      },
    },
    logger: {
      error: (code, metadata) => log().warn({ code, ...failureOf(metadata) }, 'sign-in failed'),
      warn: (code) => log().debug({ code }, 'next-auth warning'),
      debug: () => {},
    },
  };
}
