/** @file Puts a WebAssembly memory back to what it was, in place, which is what makes each run's interpreter a fresh one. */

const page = 4096;

export interface Snapshot {
  /** Rewrites all of the memory: what was written since is gone, wherever it was. */
  restore(): void;
  /** Bytes by which the memory has grown since; it can never shrink again. */
  readonly grownBytes: number;
}

/** Remembers the pages that are not empty: about 250 KB of QuickJS's eight megabytes. */
export function takeSnapshot(memory: WebAssembly.Memory): Snapshot {
  const bytes = memory.buffer.byteLength;
  const kept = usedRanges(new Uint8Array(memory.buffer)).map(({ start, end }) => ({
    start,
    data: new Uint8Array(memory.buffer.slice(start, end)),
  }));
  return {
    restore() {
      const target = new Uint8Array(memory.buffer);
      let position = 0;
      for (const { start, data } of kept) {
        target.fill(0, position, start);
        target.set(data, start);
        position = start + data.length;
      }
      target.fill(0, position);
    },
    get grownBytes() {
      return memory.buffer.byteLength - bytes;
    },
  };
}

function usedRanges(bytes: Uint8Array): { start: number; end: number }[] {
  const words = new Int32Array(bytes.buffer);
  const ranges: { start: number; end: number }[] = [];
  for (let start = 0; start < bytes.length; start += page) {
    if (isEmpty(words, start / 4, (start + page) / 4)) continue;
    const last = ranges.at(-1);
    if (last?.end === start) last.end = start + page;
    else ranges.push({ start, end: start + page });
  }
  return ranges;
}

function isEmpty(words: Int32Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (words[index] !== 0) return false;
  return true;
}
