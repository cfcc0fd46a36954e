/** @file Single sign-on: GitHub and any OpenID Connect provider, as next-auth wants them described. */
import 'server-only';
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { config, type GitHubClient, type OidcClient } from '#server/config.ts';
import { providerAgent } from '#server/provider-agent.ts';

/** Milliseconds; next-auth's own 3.5 s are too few for a provider that has been idle. */
const timeout = 10_000;

/** @param address of the provider */
function shared(address: string) {
  const { github, oidc } = config();
  const all = [oidc?.issuer, github?.url, github?.api].filter((each) => each !== undefined);
  return { type: 'oauth', httpOptions: { timeout, agent: providerAgent(address, all) } } as const;
}

/** Throws here, where next-auth still tells of a failure: one in `profile` leads back to the form without a word. */
function fitting(schema: z.ZodType, profile: Profile): Profile {
  schema.parse(profile);
  return profile;
}

/** The e-mail address is left out where the provider says that nobody has proven it to be theirs. */
const claimsSchema = z
  .object({
    sub: z.string().min(1).max(255),
    name: z.string().nullish(),
    email: z.string().nullish(),
    // a text in the tokens of some providers
    email_verified: z.union([z.boolean(), z.stringbool()]).nullish(),
    preferred_username: z.string().nullish(),
  })
  .transform(({ sub, name, email, email_verified, preferred_username }) => ({
    id: sub,
    name: name || preferred_username || null,
    email: email_verified === false ? null : (email ?? null),
  }));

function openIdConnect({ id, secret, issuer, name }: OidcClient): OAuthConfig<unknown> {
  return {
    ...shared(issuer),
    id: 'oidc',
    name,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId: id,
    clientSecret: secret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      async request({ client, tokens }) {
        // next-auth's type hides what it passes: the client's own set, whose ID token it has checked
        const claims = (tokens as unknown as { claims(): Profile }).claims();
        // Many providers keep the ID token short.
        const complete = claims.email && claims.name;
        const asks = !complete && client.issuer.metadata.userinfo_endpoint && tokens.access_token;
        const more = asks ? await client.userinfo(asks) : claims;
        if (more.sub !== claims.sub) throw new Error('the user info is about somebody else than the ID token');
        return fitting(claimsSchema, { ...more, ...claims });
      },
    },
    profile: (claims) => claimsSchema.parse(claims),
  };
}

const gitHubUser = z
  .object({ id: z.number(), login: z.string(), name: z.string().nullish(), email: z.string().nullish() })
  .transform(({ id, login, name, email }) => ({ id: String(id), name: name || login, email: email ?? null }));

const gitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

function gitHub({ id, secret, url, api }: GitHubClient): OAuthConfig<unknown> {
  return {
    ...shared(url),
    id: 'github',
    name: 'GitHub',
    issuer: `${url}/login/oauth`,
    clientId: id,
    clientSecret: secret,
    authorization: { url: `${url}/login/oauth/authorize`, params: { scope: 'read:user user:email' } },
    token: `${url}/login/oauth/access_token`,
    checks: ['pkce', 'state'],
    userinfo: {
      url: `${api}/user`,
      async request({ client, tokens: { access_token = '' } }) {
        const user = await client.userinfo(access_token);
        return fitting(gitHubUser, { ...user, email: await gitHubEmail(api, access_token) });
      },
    },
    profile: (user) => gitHubUser.parse(user),
  };
}

/** The primary address when GitHub has verified it; what a profile shows may be none, or another. */
async function gitHubEmail(api: string, token: string): Promise<string | undefined> {
  const response = await fetch(`${api}/user/emails`, {
    headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) return undefined; // the person or their organization does not share addresses
  const emails = gitHubEmails.parse(await response.json());
  return emails.find(({ primary, verified }) => primary && verified)?.email;
}

/** In the order of the buttons. */
export function oauthProviders(): OAuthConfig<unknown>[] {
  const { github, oidc } = config();
  return [...(github ? [gitHub(github)] : []), ...(oidc ? [openIdConnect(oidc)] : [])];
}

export interface SignInProvider {
  readonly id: string;
  readonly name: string;
}

/** The ways to sign in other than the password, for buttons. */
export const signInProviders = (): SignInProvider[] => oauthProviders().map(({ id, name }) => ({ id, name }));
