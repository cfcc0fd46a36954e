/** @file Identifiers of rows that are written without Prisma. */
import 'server-only';
import { randomBytes } from 'node:crypto';

/**
 * A UUID of version 7, as Prisma makes them: their order is that of time, here to the 4096th of a millisecond.
 * @param now milliseconds since 1970
 */
export function newId(now = performance.timeOrigin + performance.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(now), 0, 6);
  bytes.writeUInt16BE(0x7000 | Math.floor((now % 1) * 0x1000), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
