/** @file Sign-in with next-auth: email and password, and GitHub or OpenID Connect where they are set up. Sessions are JWTs. */
import 'server-only';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { NextAuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import Credentials from 'next-auth/providers/credentials';
import GitHub from 'next-auth/providers/github';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { log } from '#server/log.ts';
import { Problem } from '#server/problem.ts';
import { clientAddress, countRequest, forgetRequests } from '#server/rate-limit.ts';
import { secret } from '#server/secret.ts';
import { secureCookies } from '#server/session.ts';
import { emailSchema, type User, userByPassword } from '#server/users.ts';

/** What sign-in needs to know of the request it serves. */
export interface SignInRequest {
  readonly headers: Headers;
  /** `en` or `zh`: whose sign-in page an error leads to. */
  readonly locale: string;
  readonly guestId: string | null;
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
  await countRequest('sign-in', email, address);
  await countRequest('sign-in-email', email);
  const user = await userByPassword(email, password);
  if (user) await forgetRequests('sign-in', email, address);
  return user;
}

const profileSchema = z.object({
  sub: z.string().min(1),
  name: z.string().nullish(),
  email: z.string().nullish(),
  preferred_username: z.string().nullish(),
});

function openIdConnect(oidc: NonNullable<ReturnType<typeof config>['oidc']>): OAuthConfig<unknown> {
  return {
    id: 'oidc',
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.id,
    clientSecret: oidc.secret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile(claims) {
      const { sub, name, email, preferred_username } = profileSchema.parse(claims);
      return { id: sub, name: name ?? preferred_username ?? null, email: email?.trim().toLowerCase() ?? null };
    },
  };
}

/** The providers other than the password, for the buttons of the sign-in page. */
export function signInProviders(): { id: string; name: string }[] {
  const { github, oidc } = config();
  return [...(github ? [{ id: 'github', name: 'GitHub' }] : []), ...(oidc ? [{ id: 'oidc', name: oidc.name }] : [])];
}

function providers(headers: Headers): NextAuthOptions['providers'] {
  const { github, oidc } = config();
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
  return [
    password,
    ...(github ? [GitHub({ clientId: github.id, clientSecret: github.secret })] : []),
    ...(oidc ? [openIdConnect(oidc)] : []),
  ];
}

/** next-auth's options for one request: the guest who signs in with it takes their work along. */
export function authOptions({ headers, locale, guestId, onMerged }: SignInRequest): NextAuthOptions {
  const page = `/${locale}/sign-in`;
  return {
    // next-auth 4 declares its own copy of the adapter's type
    adapter: PrismaAdapter(db()) as Adapter,
    session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
    secret: secret(),
    useSecureCookies: secureCookies(),
    pages: { signIn: page, signOut: page, error: page },
    providers: providers(headers),
    callbacks: {
      jwt: ({ token }) => ({ sub: token.sub, name: token.name, email: token.email }),
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
    events: {
      async signIn({ user }) {
        if (!guestId || guestId === user.id) return;
        // Failing here must not keep anyone out: the cookie stays, and the next sign-in tries again.
        await mergeGuest(guestId, user.id)
          .then(onMerged)
          .catch((error: unknown) => log().error({ err: error, guestId }, 'a guest could not be merged'));
      },
    },
    logger: {
      error: (code, metadata) => log().warn({ code, metadata }, 'sign-in failed'),
      warn: (code) => log().debug({ code }, 'next-auth warning'),
      debug: () => {},
    },
  };
}
