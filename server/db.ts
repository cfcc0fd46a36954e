/** @file The one Prisma client of a process. */
import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '#prisma/client/client.ts';
import { ConfigError, config } from '#server/config.ts';

/** Connections: enough for two cores' web requests and graders; the embedded server allows 60 for all processes. */
const poolSize = 10;

// On globalThis, because the server's bundles and hot reload each evaluate this module again.
const kept = globalThis as typeof globalThis & { chainruleDb?: PrismaClient };

/** The address of the database; the start command sets the variable to the embedded one's. @throws ConfigError */
export function databaseUrl(): string {
  const url = config().databaseUrl;
  if (!url) throw new ConfigError('DATABASE_URL is not set, and no embedded database was started');
  return url;
}

const statementNames = new Map<string, string>();
const mostStatements = 500;

/** A statement with a name is parsed and planned once a connection; those beyond the bound have none and are each time. */
function statementName({ sql }: { sql: string }): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= mostStatements) return '';
  const name = `s${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/** Opened at the first call, never while modules are loaded. */
export function db(): PrismaClient {
  kept.chainruleDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: databaseUrl(),
        max: poolSize,
        connectionTimeoutMillis: 10_000,
        application_name: 'chainrule',
      },
      { statementNameGenerator: statementName },
    ),
    // A burst waits for a connection rather than failing; what has waited this long is better refused.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  return kept.chainruleDb;
}

/** What a query needs, be it in a transaction or not. */
export type Client = Prisma.TransactionClient;

export async function closeDb(): Promise<void> {
  const open = kept.chainruleDb;
  kept.chainruleDb = undefined;
  await open?.$disconnect();
}
