/** @file What the database can keep of values and texts that come from outside. */
import 'server-only';
import type { Prisma } from '#prisma/client/client.ts';

/** No NUL and no half of a surrogate pair: PostgreSQL's text holds neither. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** With U+FFFD for what is not. */
const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

/** The same object with texts and keys that PostgreSQL can hold; keys without a value are left out, as JSON does. */
export function storable(value: object): Prisma.InputJsonObject {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [storableText(key), storableValue(each)]));
}

function storableValue(value: unknown): Prisma.InputJsonValue | null {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(storableValue);
  return typeof value === 'object' && value !== null ? storable(value) : null;
}
