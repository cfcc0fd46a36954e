import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errorCode, PlainError } from '#scripts/plain-error.ts';

/**
 * A backup is a folder: `manifest.json`, a file of rows for each table (COPY's text format, gzip), the secret that signs sessions when the
 * data folder had one, and `SHA256SUMS` over all of them, which `sha256sum -c` reads too.
 */
export const format = 1;
export const manifestFile = 'manifest.json';
export const sumsFile = 'SHA256SUMS';
export const secretFile = 'secret';

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  file: z.string().regex(/^[\w-]+\.copy\.gz$/),
});

const manifestSchema = z.object({
  format: z.literal(format),
  createdAt: z.iso.datetime(),
  /** Of the server, such as 18. */
  postgres: z.number().int(),
  /** Those that had been applied, in their order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(table),
  /** What each has given out last. */
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableFile = z.infer<typeof table>;

/** An SQL identifier. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** For both sides of a copy: what dates, numbers and texts look like must not depend on a server's settings. */
export const copySettings = `SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, MDY'; SET IntervalStyle = 'postgres';
  SET TimeZone = 'UTC'; SET extra_float_digits = 1; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`;

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Reads a backup's manifest once every byte of the backup is known to be the one that was written.
 * @throws PlainError when it is none, not whole, or of a format that this version does not know
 */
export async function openArchive(folder: string): Promise<Manifest> {
  const sums = await readFile(path.join(folder, sumsFile), 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    throw new PlainError(
      `${folder} is no whole backup: it has no ${sumsFile}. Name a folder that npm run backup has made.`,
    );
  });
  const listed = new Map(
    [...sums.matchAll(/^([\da-f]{64}) {2}([\w.-]+)$/gm)].map(([, sum = '', name = '']) => [name, sum]),
  );
  for (const [name, sum] of listed) {
    const found = await sha256Of(path.join(folder, name)).catch(() => 'nothing');
    if (found !== sum) {
      const what = found === 'nothing' ? 'cannot be read' : 'is not what was written';
      throw new PlainError(`${path.join(folder, name)} ${what}: this backup is damaged, use another one.`);
    }
  }
  const manifest = manifestSchema.safeParse(JSON.parse(await readFile(path.join(folder, manifestFile), 'utf8')));
  const unlisted = manifest.data?.tables.find(({ file }) => !listed.has(file));
  if (!manifest.success || !listed.has(manifestFile) || unlisted) {
    throw new PlainError(
      `The backup ${folder} is of another format than ${format}: restore it with the version of Chainrule that made it.`,
    );
  }
  return manifest.data;
}
