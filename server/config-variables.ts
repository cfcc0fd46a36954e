/** @file Every environment variable there is: what it may be, what it is when unset, and what it means. */
import 'server-only';
import { z } from 'zod';

const optional = z.string().optional();
const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

/** Without a slash at its end. */
const webAddress = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be an address such as ${example}` })
    .transform((url) => url.replace(/\/+$/, ''));

/** The same of whom secrets are told: nobody on the way may read along. */
const providerAddress = (example: string) =>
  webAddress(example).refine((url) => {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  }, 'must begin with https://, unless it is on this machine');

/**
 * The modes that ask for TLS are one to node-postgres today: certificates are checked. Said in its own word for that,
 * so that it warns nobody that a later version will read the others differently.
 */
const strictTls = (url: string): string =>
  url.includes('uselibpqcompat=true')
    ? url
    : url.replace(/\bsslmode=(prefer|require|verify-ca)\b/, 'sslmode=verify-full');

const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:/, 'must start with postgresql://')
  .transform(strictTls);

interface Variable<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly meaning: string;
  /** What happens when it is unset, where the schema has no default that says so. */
  readonly unset?: string;
  /** Shown masked: `whole`, or only the password of an address. */
  readonly secret?: 'whole' | 'password';
}

const variable = <Schema extends z.ZodType>(
  schema: Schema,
  meaning: string,
  more: Omit<Variable<Schema>, 'schema' | 'meaning'> = {},
) => ({
  schema,
  meaning,
  ...more,
});

export const variables = {
  CHAINRULE_DATA: variable(z.string().default('./data'), 'the data folder'),
  DATABASE_URL: variable(databaseAddress.optional(), 'a PostgreSQL server, 15 or newer', {
    unset: 'the embedded one',
    secret: 'password',
  }),
  PORT: variable(
    wholeNumber(0, 65_535).default(3000),
    'where it listens; 0 takes a free one; a process that only grades listens when it is set',
  ),
  HOST: variable(z.string().default('127.0.0.1'), 'the network it listens on; `0.0.0.0` is every one'),
  CHAINRULE_URL: variable(
    webAddress('https://learn.example.org').optional(),
    'the public address, such as `https://learn.example.org`; set it behind a proxy',
    { unset: 'the one the browser used' },
  ),
  CHAINRULE_SECRET: variable(
    z.string().min(32, 'must have at least 32 characters').optional(),
    'signs sessions, 32 characters or more; the same on all machines',
    { unset: 'kept in the data folder', secret: 'whole' },
  ),
  CHAINRULE_ROLE: variable(
    z.enum(['all', 'web', 'worker']).default('all'),
    '`web` serves pages only, `worker` grades only',
  ),
  CHAINRULE_WORKERS: variable(
    wholeNumber(1, 64).optional(),
    'submissions graded at the same time; each takes about 100 MB',
    { unset: 'one a core, at most 8' },
  ),
  CHAINRULE_ISOLATION: variable(
    z.enum(['auto', 'strict']).default('auto'),
    '`strict`: do not start where the grader’s child cannot be shut in by the kernel',
  ),
  CHAINRULE_QUEUE_MINUTES: variable(
    wholeNumber(1, 1_440).default(10),
    'submissions are refused while more of them wait than are graded in so many minutes',
  ),
  CHAINRULE_PROXIES: variable(
    wholeNumber(0, 8).default(0),
    'reverse proxies in front whose `X-Forwarded-For`, `X-Request-Id` and `traceparent` are believed',
  ),
  CHAINRULE_OFFLINE: variable(
    z.enum(['on', 'off']).default('on'),
    '`off`: browsers keep no pages for times without a network, and delete those that they have',
  ),
  CHAINRULE_DRAIN_SECONDS: variable(
    wholeNumber(0, 60).default(0),
    'after SIGTERM, how long it still serves while it says that it is not ready',
  ),
  CHAINRULE_LOG: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    '`fatal`, `error`, `warn`, `info`, `debug` or `silent`',
  ),
  SMTP_URL: variable(
    z
      .string()
      .regex(/^smtps?:\/\//, 'must be an address such as smtps://name:password@mail.example.org')
      .optional(),
    'the mail server, such as `smtps://name:password@mail.example.org`; with it, who forgot a password gets a mail',
    { unset: 'no mails', secret: 'password' },
  ),
  SMTP_FROM: variable(optional, 'whom mails come from, such as `Chainrule <learn@example.org>`'),
  CHAINRULE_METRICS_TOKEN: variable(
    z.string().min(16, 'must have at least 16 characters').optional(),
    'who sends it may read `/api/metrics`, 16 characters or more',
    { unset: 'nobody may', secret: 'whole' },
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(
    webAddress('http://collector.example.org:4318').optional(),
    'collector of OpenTelemetry traces, over HTTP',
    { unset: 'no traces' },
  ),
  OTEL_EXPORTER_OTLP_HEADERS: variable(optional, 'what to send it besides, `name=value,…`', { secret: 'whole' }),
  OTEL_SERVICE_NAME: variable(z.string().default('chainrule'), 'what traces call this service'),
  GITHUB_ID: variable(optional, 'sign-in with GitHub: the client’s id'),
  GITHUB_SECRET: variable(optional, 'sign-in with GitHub: the client’s secret', { secret: 'whole' }),
  GITHUB_URL: variable(
    providerAddress('https://github.example.org').default('https://github.com'),
    'GitHub Enterprise: the server’s address',
  ),
  OIDC_ISSUER: variable(
    providerAddress('https://id.example.org').optional(),
    'sign-in with an OpenID Connect provider: its address',
  ),
  OIDC_CLIENT_ID: variable(optional, 'sign-in with the provider: the client’s id'),
  OIDC_CLIENT_SECRET: variable(optional, 'sign-in with the provider: the client’s secret', { secret: 'whole' }),
  OIDC_NAME: variable(z.string().default('Single sign-on'), 'what the provider’s button calls it'),
};

type Variables = typeof variables;

const shape = Object.fromEntries(Object.entries(variables).map(([name, { schema }]) => [name, schema])) as {
  [Name in keyof Variables]: Variables[Name]['schema'];
};

export const environment = z.object(shape);

export interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** What holds when it is unset; empty: nothing. */
  readonly fallback: string;
  /** As set, secrets masked; undefined when it is not. */
  readonly value: string | undefined;
}

/** All variables in the order of their table, with what they are set to here. */
export function settingsOf(set: Readonly<Record<string, string | undefined>>): Setting[] {
  return Object.entries<Variable<z.ZodType>>(variables).map(([name, { schema, meaning, unset, secret }]) => {
    const fallback = schema instanceof z.ZodDefault ? `\`${schema.def.defaultValue}\`` : (unset ?? '');
    const value = set[name]?.trim() || undefined;
    return { name, meaning, fallback, value: value && masked(value, secret) };
  });
}

function masked(value: string, secret: Variable<z.ZodType>['secret']): string {
  if (secret === undefined) return value;
  if (secret === 'whole' || !URL.canParse(value)) return '(set)';
  const url = new URL(value);
  if (url.password) url.password = '***';
  if (url.searchParams.has('password')) url.searchParams.set('password', '***');
  return url.href;
}
