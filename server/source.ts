/** @file What may be stored as code. */
import 'server-only';
import { Problem } from '#server/problem.ts';

/** Bytes of UTF-8. */
const maxSourceBytes = 64 * 2 ** 10;

/** A request's body that holds a source of the greatest size, each byte escaped as `\u00xx`, and the rest. */
export const maxSourceBodyBytes = 6 * maxSourceBytes + 4_096;

/** @throws Problem `source-too-large`, `invalid-source` */
export function checkSource(source: string): void {
  const bytes = Buffer.byteLength(source);
  if (bytes > maxSourceBytes) {
    throw new Problem('source-too-large', `The source has ${bytes} bytes; at most ${maxSourceBytes} are allowed.`);
  }
  // PostgreSQL's text holds neither.
  if (source.includes('\0')) throw new Problem('invalid-source', 'The source holds a NUL character.');
  if (!source.isWellFormed()) throw new Problem('invalid-source', 'The source holds half of a surrogate pair.');
}
