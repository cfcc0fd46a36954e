// npm run user -- create --email E [--name N] [--role R] --password-stdin
// npm run user -- set-role --email E --role R
// npm run user -- list
// npm run user -- reset-link --email E        a link by which somebody who forgot their password sets a new one, within a day
// npm run user -- sign-out --email E          ends all sessions of an account
// npm run user -- audit [--email E] [--days N] what was done to accounts and rights, as JSON lines, oldest first
// Accounts in the database that `npm start` uses, whether it runs or not. Exits 0 when done, 1 when that was not possible,
// 2 when it was called wrongly; says why in one line on stderr.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { withDatabase } from '#scripts/database/with-database.ts';
import { auditLog } from '#server/audit.ts';
import { ConfigError, config } from '#server/config.ts';
import { createReset, endSessions, resetPath } from '#server/passwords.ts';
import { Problem } from '#server/problem.ts';
import {
  createUser,
  emailSchema,
  listUsers,
  nameSchema,
  passwordSchema,
  roles,
  setRole,
  userByEmail,
} from '#server/users.ts';

const usage =
  'Usage: npm run user -- create --email E [--name N] [--role R] --password-stdin | set-role --email E --role R | list | ' +
  'reset-link --email E | sign-out --email E | audit [--email E] [--days N]';

class UsageError extends Error {}

type Command = () => Promise<string>;

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  days: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

const roleSchema = z.enum(roles, `must be one of ${roles.join(', ')}`);

function check<T>(option: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${option}: ${parsed.error.issues[0]?.message}. ${usage}`);
}

/** Everything that can be wrong is found before the database is touched. */
async function commandOf(args: string[]): Promise<Command> {
  const { values, positionals } = parse(args);
  const email = () => check('--email', emailSchema, values.email);
  if (positionals.length !== 1) throw new UsageError(usage);
  switch (positionals[0]) {
    case 'create': {
      const role = check('--role', roleSchema, values.role ?? 'learner');
      const name = check('--name', nameSchema, values.name ?? email().split('@')[0]);
      if (!values['password-stdin']) throw new UsageError(`--password-stdin is missing. ${usage}`);
      const password = check('the password', passwordSchema, (await text(process.stdin)).replace(/\r?\n$/, ''));
      const registration = { name, email: email(), password };
      return async () => `Made ${(await createUser(registration, { role, by: 'command line' })).email} (${role}).`;
    }
    case 'set-role': {
      const [address, role] = [email(), check('--role', roleSchema, values.role)];
      return async () => `${(await setRole(address, role)).email} is now ${role}.`;
    }
    case 'list':
      return async () => (await listUsers()).map(({ email, role, name }) => `${email}\t${role}\t${name}`).join('\n');
    case 'reset-link': {
      const address = email();
      return () => resetLink(address);
    }
    case 'sign-out': {
      const address = email();
      return async () => {
        await endSessions(await userByEmail(address), null);
        return `${address} is signed out everywhere.`;
      };
    }
    case 'audit': {
      const address = values.email === undefined ? undefined : email();
      const days = check('--days', z.coerce.number().int().min(1).max(3_650), values.days ?? 30);
      const since = new Date(Date.now() - days * 86_400_000);
      return async () => (await auditLog({ since, email: address })).map((event) => JSON.stringify(event)).join('\n');
    }
    default:
      throw new UsageError(`There is no command ${positionals[0]}. ${usage}`);
  }
}

async function resetLink(email: string): Promise<string> {
  await userByEmail(email);
  const token = await createReset(email, 'administrator');
  return `${config().url ?? ''}${resetPath(token ?? '')}`;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error} ${usage}`);
  }
}

try {
  const output = await withDatabase(await commandOf(process.argv.slice(2)));
  if (output) process.stdout.write(`${output}\n`);
} catch (error) {
  const known = error instanceof Problem || error instanceof ConfigError || error instanceof UsageError;
  const plain = known || (error instanceof Error && error.name === 'PlainError');
  const title = error instanceof Problem ? `${error.document().title}. ` : '';
  process.stderr.write(`${title}${plain ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
