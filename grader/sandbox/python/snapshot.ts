/** @file The frozen memory of an idle interpreter: only its non-zero stretches, put back in place before every run. */

/** Bytes that are looked at together: a stretch of zeros shorter than this stays in the snapshot. */
const block = 4096;

/** Non-zero stretches of a memory as [start, length] pairs in bytes, in rising order. */
export type Runs = readonly (readonly [start: number, length: number])[];

/** @param memory its length is a multiple of 64 KiB, as every WebAssembly memory's is. */
export function nonZeroRuns(memory: Uint8Array): Runs {
  const words = new BigUint64Array(memory.buffer, memory.byteOffset, memory.length >> 3);
  const runs: [number, number][] = [];
  for (let start = 0; start < memory.length; start += block) {
    if (words.subarray(start >> 3, (start + block) >> 3).every((word) => word === 0n)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === start) last[1] += block;
    else runs.push([start, block]);
  }
  return runs;
}

/** The bytes of all runs behind one another: what is stored, and what {@link restore} takes. */
export function pack(memory: Uint8Array, runs: Runs): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(runs.reduce((total, [, length]) => total + length, 0));
  let at = 0;
  for (const [start, length] of runs) {
    packed.set(memory.subarray(start, start + length), at);
    at += length;
  }
  return packed;
}

/** Makes the memory exactly what was packed: runs copied, everything between and after them zero. */
export function restore(memory: Uint8Array, packed: Uint8Array, runs: Runs): void {
  let at = 0;
  let end = 0;
  for (const [start, length] of runs) {
    if (start > end) memory.fill(0, end, start);
    memory.set(packed.subarray(at, at + length), start);
    at += length;
    end = start + length;
  }
  memory.fill(0, end);
}
