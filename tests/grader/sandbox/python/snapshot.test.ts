import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonZeroRuns, pack, restore } from '#grader/sandbox/python/snapshot.ts';

const block = 4096;
const memoryBytes = 65_536;

// Blocks that are non-zero somewhere, by index, with one byte set at an offset.
const memories = fc
  .array(fc.record({ block: fc.nat(15), offset: fc.nat(block - 1), value: fc.integer({ min: 1, max: 255 }) }))
  .map((marks) => {
    const memory = new Uint8Array(memoryBytes);
    for (const { block: index, offset, value } of marks) memory[index * block + offset] = value;
    return memory;
  });

test('whatever the last submission wrote, memory is what was frozen again', () => {
  fc.assert(
    fc.property(memories, fc.uint8Array({ minLength: 1 }), fc.nat(3), (frozen, dirt, grownPages) => {
      const runs = nonZeroRuns(frozen);
      const packed = pack(frozen, runs);
      const memory = new Uint8Array(memoryBytes * (1 + grownPages));
      for (let at = 0; at < memory.length; at += dirt.length) memory.set(dirt.subarray(0, memory.length - at), at);
      restore(memory, packed, runs);
      expect(Buffer.compare(memory.subarray(0, memoryBytes), frozen)).toBe(0);
      expect(memory.subarray(memoryBytes).every((byte) => byte === 0)).toBe(true);
    }),
  );
});

test('a snapshot holds no stretch of zeros of a whole block', () => {
  fc.assert(
    fc.property(memories, (frozen) => {
      const packed = pack(frozen, nonZeroRuns(frozen));
      for (let at = 0; at < packed.length; at += block)
        expect(packed.subarray(at, at + block).some((byte) => byte !== 0)).toBe(true);
    }),
  );
});

test('neighbouring blocks become one run, so that few copies restore many bytes', () => {
  const memory = new Uint8Array(memoryBytes);
  for (const index of [1, 2, 3, 7]) memory[index * block] = 1;
  expect(nonZeroRuns(memory)).toEqual([
    [block, 3 * block],
    [7 * block, block],
  ]);
});
