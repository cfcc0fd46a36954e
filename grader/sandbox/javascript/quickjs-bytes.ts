/** @file QuickJS's WebAssembly with a smaller memory to begin with, since all of it is rewritten before each run. */

/** Five megabytes are the stack's, a quarter is in use; what a learner adds rarely needs more than the rest. */
export const initialPages = 128;

/** Two names, `a` and `a`, then: a memory, which has a maximum. After it come the minimum and the maximum, in pages. */
const importedMemory = [1, 0x61, 1, 0x61, 2, 1];
/** 256 pages and 128 pages as LEB128 numbers of equal length, so that nothing else moves. */
const minimum = { original: [0x80, 0x02], ours: [0x80, 0x01] };

/** @param original the bytes of @jitl/quickjs-wasmfile-release-sync's WebAssembly, which are left as they are */
export function quickjsBytes(original: Uint8Array): Uint8Array<ArrayBuffer> {
  const pattern = [...importedMemory, ...minimum.original];
  const found = indexesOf(original, pattern);
  const [at] = found;
  if (at === undefined || found.length > 1) throw new Error("QuickJS's imported memory is not where it used to be");
  const bytes = new Uint8Array(original);
  bytes.set(minimum.ours, at + importedMemory.length);
  return bytes;
}

function indexesOf(bytes: Uint8Array, pattern: readonly number[]): number[] {
  const indexes: number[] = [];
  for (let at = 0; at + pattern.length <= bytes.length; at++) {
    if (pattern.every((byte, offset) => bytes[at + offset] === byte)) indexes.push(at);
  }
  return indexes;
}
