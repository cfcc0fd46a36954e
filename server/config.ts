/** @file Settings, all from environment variables; read when first asked for, since `next build` evaluates modules without them. */
import 'server-only';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const optional = z.string().optional();
const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

const environment = z.object({
  CHAINRULE_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:/, 'must start with postgresql://')
    .optional(),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  CHAINRULE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://learn.example.org' })
    .optional(),
  CHAINRULE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  CHAINRULE_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  CHAINRULE_WORKERS: wholeNumber(1, 64).optional(),
  CHAINRULE_PROXIES: wholeNumber(0, 8).default(0),
  CHAINRULE_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  OIDC_ISSUER: z.url('must be an address').optional(),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: z.string().default('Single sign-on'),
});

export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
}

export interface Config {
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  /** The address people open, without a slash at the end; undefined when it is whatever address they used. */
  readonly url: string | undefined;
  readonly secret: string | undefined;
  /** What this process does: serve pages, grade, or both. */
  readonly role: 'all' | 'web' | 'worker';
  /** Sandbox workers, and so submissions graded at the same time. */
  readonly workers: number;
  /** Reverse proxies in front of us whose `X-Forwarded-For` entries are believed. */
  readonly proxies: number;
  readonly log: z.infer<typeof environment>['CHAINRULE_LOG'];
  readonly github: OAuthClient | undefined;
  readonly oidc: (OAuthClient & { readonly issuer: string; readonly name: string }) | undefined;
}

/** A setting that makes no sense; its message names each wrong variable and says what it must be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const client = (id: string | undefined, secret: string | undefined): OAuthClient | undefined =>
  id && secret ? { id, secret } : undefined;

/** @throws ConfigError */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const env = parsed.data;
  const oidc = client(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET);
  return {
    data: path.resolve(/* turbopackIgnore: true */ env.CHAINRULE_DATA),
    databaseUrl: env.DATABASE_URL,
    port: env.PORT,
    host: env.HOST,
    url: env.CHAINRULE_URL?.replace(/\/+$/, ''),
    secret: env.CHAINRULE_SECRET,
    role: env.CHAINRULE_ROLE,
    workers: env.CHAINRULE_WORKERS ?? Math.min(availableParallelism(), 8),
    proxies: env.CHAINRULE_PROXIES,
    log: env.CHAINRULE_LOG,
    github: client(env.GITHUB_ID, env.GITHUB_SECRET),
    oidc: oidc && env.OIDC_ISSUER ? { ...oidc, issuer: env.OIDC_ISSUER, name: env.OIDC_NAME } : undefined,
  };
}

let known: Config | undefined;

/** This process's settings. @throws ConfigError */
export function config(): Config {
  known ??= parseConfig(process.env);
  return known;
}
