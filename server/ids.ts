/** @file Identifiers of rows that are written without Prisma. */
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/**
 * A UUID of version 7, as Prisma makes them: their order is that of time, here to the 4096th of a millisecond.
 * @param now milliseconds since 1970
 */
export function newId(now = performance.timeOrigin + performance.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(now), 0, 6);
  bytes.writeUInt16BE(0x7000 | Math.floor((now % 1) * 0x1000), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return uuidOf(bytes);
}

/** A UUID of version 8: the same for the same key of the same person, and nobody else's. */
export function keyedId(userId: string, key: string): string {
  const bytes = createHash('sha256').update(`${userId}\0${key}`).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return uuidOf(bytes);
}

const uuidOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
