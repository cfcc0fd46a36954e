/** @file Reads how much the guest has allocated straight from QuickJS's own account, cheaply enough to do it during a run. */

/** Two limits nobody would set by chance, to find the account by. */
const marks = [0x5ca1_ab1e, 0x0dd_ba11] as const;

/**
 * QuickJS keeps `malloc_count, malloc_size, malloc_limit` side by side; the limit is the one word that follows what
 * `setLimit` sets.
 * @param expected what QuickJS itself says it has allocated, in bytes, to be sure of the right word
 * @returns a function that reads the bytes allocated at the moment
 */
export function createMemoryMeter(
  memory: WebAssembly.Memory,
  setLimit: (bytes: number) => void,
  expected: () => number,
): () => number {
  const words = () => new Uint32Array(memory.buffer);
  setLimit(marks[0]);
  const candidates = allIndexesOf(words(), marks[0]);
  setLimit(marks[1]);
  const [limit = 0, ...others] = candidates.filter((index) => words()[index] === marks[1]);
  const allocated = () => words()[limit - 1] ?? 0;
  const difference = Math.abs(allocated() - expected());
  // Asking QuickJS allocates a little itself.
  if (limit === 0 || others.length > 0 || difference > 4096)
    throw new Error("QuickJS's account of memory was not found");
  return allocated;
}

function allIndexesOf(words: Uint32Array, value: number): number[] {
  const indexes: number[] = [];
  for (let at = words.indexOf(value); at >= 0; at = words.indexOf(value, at + 1)) indexes.push(at);
  return indexes;
}
