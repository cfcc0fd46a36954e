/** @file Settings, all from environment variables; read when first asked for, since `next build` evaluates modules without them. */
import 'server-only';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { environment } from '#server/config-variables.ts';

export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
}

export interface GitHubClient extends OAuthClient {
  /** Where people sign in: github.com or an Enterprise server. */
  readonly url: string;
  readonly api: string;
}

export interface OidcClient extends OAuthClient {
  readonly issuer: string;
  /** What the button calls it. */
  readonly name: string;
}

export interface MailServer {
  /** With name and password, where it wants them. */
  readonly url: string;
  /** Whom mails come from. */
  readonly from: string;
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
  /** Submissions are refused while more of them wait than are graded in so many minutes. */
  readonly queueMinutes: number;
  /** Reverse proxies in front of us whose `X-Forwarded-For` entries are believed. */
  readonly proxies: number;
  /** `strict`: no grading where the kernel cannot close network and file system to the sandbox. */
  readonly isolation: 'auto' | 'strict';
  readonly log: z.infer<typeof environment>['CHAINRULE_LOG'];
  readonly smtp: MailServer | undefined;
  /** Whether browsers keep pages for times without a network. */
  readonly offline: boolean;
  /** Seconds between saying that we are not ready any more and closing the port. */
  readonly drainSeconds: number;
  /** Where a process that only grades tells how it is; undefined when it has no port. */
  readonly monitorPort: number | undefined;
  /** Who knows it may read the metrics; undefined: nobody may. */
  readonly metricsToken: string | undefined;
  /** Collector of OpenTelemetry traces; undefined: none are made. */
  readonly traces: string | undefined;
  readonly serviceName: string;
  readonly github: GitHubClient | undefined;
  readonly oidc: OidcClient | undefined;
}

/** A setting that makes no sense; its message names each wrong variable and says what it must be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Environment = z.infer<typeof environment>;

/** Settings that make sense only together: all of them or none. @throws ConfigError naming those that are missing */
function together<Name extends keyof Environment>(env: Environment, ...names: Name[]) {
  const missing = names.filter((name) => env[name] === undefined);
  if (missing.length === names.length) return undefined;
  const present = names.filter((name) => env[name] !== undefined);
  if (missing.length > 0) {
    throw new ConfigError(missing.map((name) => `${name}: must be set too, since ${present[0]} is`).join('; '));
  }
  return env as { [Each in Name]: NonNullable<Environment[Each]> };
}

function mailServer(env: Environment): MailServer | undefined {
  const set = together(env, 'SMTP_URL', 'SMTP_FROM');
  if (!set) return undefined;
  // Links in mails must lead here, not to whatever address a request named.
  if (!env.CHAINRULE_URL) throw new ConfigError('CHAINRULE_URL: must be set too, since SMTP_URL is');
  return { url: set.SMTP_URL, from: set.SMTP_FROM };
}

function gitHub(env: Environment): GitHubClient | undefined {
  const set = together(env, 'GITHUB_ID', 'GITHUB_SECRET');
  if (!set) return undefined;
  const { protocol, host } = new URL(env.GITHUB_URL);
  // An Enterprise server has its API under its own address; GitHub's own sites have another host for it.
  const hosted = /(^|\.)(github|ghe)\.com$/.test(host);
  const api = hosted ? `${protocol}//api.${host}` : `${env.GITHUB_URL}/api/v3`;
  return { id: set.GITHUB_ID, secret: set.GITHUB_SECRET, url: env.GITHUB_URL, api };
}

function openIdConnect(env: Environment): OidcClient | undefined {
  const set = together(env, 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET');
  if (!set) return undefined;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = set;
  return { id, secret, issuer: issuer.replace(/\/\.well-known\/openid-configuration$/, ''), name: env.OIDC_NAME };
}

/** @throws ConfigError */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const env = parsed.data;
  return {
    data: path.resolve(/* turbopackIgnore: true */ env.CHAINRULE_DATA),
    databaseUrl: env.DATABASE_URL,
    port: env.PORT,
    host: env.HOST,
    url: env.CHAINRULE_URL,
    secret: env.CHAINRULE_SECRET,
    role: env.CHAINRULE_ROLE,
    workers: env.CHAINRULE_WORKERS ?? Math.min(availableParallelism(), 8),
    queueMinutes: env.CHAINRULE_QUEUE_MINUTES,
    proxies: env.CHAINRULE_PROXIES,
    isolation: env.CHAINRULE_ISOLATION,
    log: env.CHAINRULE_LOG,
    smtp: mailServer(env),
    offline: env.CHAINRULE_OFFLINE === 'on',
    drainSeconds: env.CHAINRULE_DRAIN_SECONDS,
    monitorPort: set.PORT === undefined ? undefined : env.PORT,
    metricsToken: env.CHAINRULE_METRICS_TOKEN,
    traces: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: env.OTEL_SERVICE_NAME,
    github: gitHub(env),
    oidc: openIdConnect(env),
  };
}

/**
 * Refuses a web node of several that would make a secret of its own. Asked at start alone: later the address of the
 * embedded database, whose data folder has one secret for all, is set too.
 * @throws ConfigError
 */
export function checkSecret({ role, databaseUrl, secret }: Config): void {
  if (role !== 'web' || !databaseUrl || secret) return;
  throw new ConfigError(
    'CHAINRULE_SECRET: must be set, to the same on all machines that serve pages: else each makes its own and signs out whoever comes from another (openssl rand -base64 32)',
  );
}

let known: Config | undefined;

/** This process's settings. @throws ConfigError */
export function config(): Config {
  known ??= parseConfig(process.env);
  return known;
}
