import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who signs in at the provider. */
export interface Somebody {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly verified?: boolean;
}

/** How the provider can misbehave. */
export type Fault = 'refuses' | 'wrong-nonce' | 'wrong-signature' | 'no-token' | 'another-subject';

interface Grant {
  readonly person: Somebody;
  readonly query: URLSearchParams;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/**
 * An OpenID Connect provider and a GitHub Enterprise server in one, on loopback. It holds the app to what the
 * protocols ask: its own redirect address, its secret, PKCE, codes that are good once.
 */
export class MockIdentityProvider {
  readonly clientId = 'chainrule-tests';
  readonly clientSecret = `secret-${randomUUID()}`;
  /** Whoever has a session at the provider: authorizing asks nothing. */
  person: Somebody = { id: '1' };
  fault: Fault | null = null;
  /** Whether the ID token tells name and address, or the user info alone does. */
  shortToken = false;
  /** What must never be seen in a log. */
  readonly secrets: string[] = [this.clientSecret];
  /** The paths asked for, in order. */
  readonly asked: string[] = [];
  readonly #codes = new Map<string, Grant>();
  readonly #tokens = new Map<string, Somebody>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    this.asked.push(pathname);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const holder = this.#tokens.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return void json(this.#discovery());
      case '/jwks':
        return void json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
      case '/authorize':
      case '/login/oauth/authorize':
        return void response.writeHead(302, { Location: this.#authorize(searchParams) }).end();
      case '/token':
      case '/login/oauth/access_token':
        return void json(...this.#token(request, new URLSearchParams(await textOf(request))));
      case '/userinfo':
        return void (holder ? json({ sub: holder.id, ...this.#claims(holder) }) : json({}, 401));
      case '/api/v3/user':
        // GitHub shows no address unless the person made it public.
        return void (holder
          ? json({ id: Number(holder.id), login: 'octocat', name: holder.name ?? null, email: null })
          : json({}, 401));
      case '/api/v3/user/emails':
        return void (holder ? json(emailsOf(holder)) : json({}, 401));
      default:
        return void json({}, 404);
    }
  }

  #discovery() {
    const { url } = this;
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      userinfo_endpoint: `${url}/userinfo`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  #authorize(query: URLSearchParams): string {
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    const asksRightly = query.get('client_id') === this.clientId && query.get('code_challenge_method') === 'S256';
    if (this.fault === 'refuses' || !asksRightly) {
      back.searchParams.set('error', asksRightly ? 'access_denied' : 'invalid_request');
      return back.href;
    }
    const code = this.#secret('code');
    this.#codes.set(code, { person: this.person, query });
    back.searchParams.set('code', code);
    return back.href;
  }

  #token(request: IncomingMessage, form: URLSearchParams): [body: unknown, status?: number] {
    const code = form.get('code') ?? '';
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const basic = Buffer.from(`${this.clientId}:${this.clientSecret}`).toString('base64');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const sound =
      request.headers.authorization === `Basic ${basic}` &&
      grant?.query.get('redirect_uri') === form.get('redirect_uri') &&
      grant?.query.get('code_challenge') === challenge;
    if (!grant || !sound || this.fault === 'no-token') return [{ error: 'invalid_grant' }, 400];
    const access_token = this.#secret('token');
    this.#tokens.set(access_token, this.fault === 'another-subject' ? { ...grant.person, id: '0' } : grant.person);
    return [
      {
        access_token,
        token_type: 'Bearer',
        expires_in: 300,
        refresh_token: this.#secret('refresh'),
        // some providers add what nobody asked for
        'not-before-policy': 0,
        ...(grant.query.get('scope')?.includes('openid') && { id_token: this.#idToken(grant) }),
      },
    ];
  }

  #claims({ name, email, verified }: Somebody) {
    return { name, email, email_verified: verified };
  }

  #idToken({ person, query }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.url,
      aud: this.clientId,
      sub: person.id,
      iat: now,
      exp: now + 300,
      nonce: this.fault === 'wrong-nonce' ? 'replayed' : query.get('nonce'),
      ...(!this.shortToken && this.#claims(person)),
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`;
    const key = this.fault === 'wrong-signature' ? stranger : privateKey;
    const token = `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
    this.secrets.push(token);
    return token;
  }

  #secret(kind: string): string {
    const secret = `${kind}-${randomUUID()}`;
    this.secrets.push(secret);
    return secret;
  }
}

const emailsOf = ({ email, verified = false }: Somebody) => [
  { email: 'old@example.org', primary: false, verified: true, visibility: null },
  ...(email ? [{ email, primary: true, verified, visibility: 'private' }] : []),
];

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
