/** @file The one Prisma client of a process. */
import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '#prisma/client/client.ts';
import { closePool, pool, statementName } from '#server/pool.ts';

// On globalThis, because the server's bundles and hot reload each evaluate this module again.
const kept = globalThis as typeof globalThis & { chainruleDb?: PrismaClient };

/** Opened at the first call, never while modules are loaded. */
export function db(): PrismaClient {
  kept.chainruleDb ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: ({ sql }) => statementName(sql) }),
    // A burst waits for a connection rather than failing; what has waited this long is better refused.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  return kept.chainruleDb;
}

/** What a query needs, be it in a transaction or not. */
export type Client = Prisma.TransactionClient;

/** Closes the pool too: the queue, which uses it, has to be closed before. */
export async function closeDb(): Promise<void> {
  const open = kept.chainruleDb;
  kept.chainruleDb = undefined;
  await open?.$disconnect();
  await closePool();
}
