/** @file Puts a WebAssembly memory back to what it was, in place, which is what makes each run's interpreter a fresh one. */

const page = 4096;

export interface Snapshot {
  /** Rewrites all of the memory: what was written since is gone, wherever it was. */
  restore(): void;
  /** Whether the memory has grown since; it can never shrink again. */
  readonly grown: boolean;
}

/** Remembers the memory's pages that are not empty: about a megabyte of QuickJS's sixteen. */
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
    get grown() {
      return memory.buffer.byteLength > bytes;
    },
  };
}

function usedRanges(bytes: Uint8Array): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let start = 0; start < bytes.length; start += page) {
    const end = start + page;
    if (bytes.subarray(start, end).every((byte) => byte === 0)) continue;
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
