import { expect, test } from 'vitest';
import { chargeStack } from '#grader/sandbox/python/stack-charge.ts';
import { coreOf, exportGlobals } from '#grader/sandbox/python/wasm-binary.ts';

const text = (value: string) => [value.length, ...new TextEncoder().encode(value)];
const part = (id: number, ...body: number[]) => [id, body.length, ...body];

// (module
//   (import "e" "f" (func)) (import "e" "g" (global i32))
//   (memory 1)
//   (global $stack (mut i32) (i32.const 1000)) (global $hidden (mut i32) (i32.const 7)) (global i64 (i64.const 3))
//   (func $depth (param i32) (result i32)
//     local.get 0  if (result i32)  local.get 0  i32.const 1  i32.sub  call $depth  else  global.get $stack  end)
//   (export …)  (data (i32.const 0) "hi"))
const binary = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...part(0, ...text('note'), 1, 2, 3),
  ...part(1, 2, 0x60, 0, 0, 0x60, 1, 0x7f, 1, 0x7f),
  ...part(2, 2, ...text('e'), ...text('f'), 0, 0, ...text('e'), ...text('g'), 3, 0x7f, 0),
  ...part(3, 1, 1),
  ...part(5, 1, 0, 1),
  ...part(6, 3, 0x7f, 1, 0x41, 0xe8, 0x07, 0x0b, 0x7f, 1, 0x41, 7, 0x0b, 0x7e, 0, 0x42, 3, 0x0b),
  ...part(7, 3, ...text('memory'), 2, 0, ...text('__stack_pointer'), 3, 1, ...text('depth'), 0, 1),
  ...part(10, 1, 17, 0, 0x20, 0, 0x04, 0x7f, 0x20, 0, 0x41, 1, 0x6b, 0x10, 1, 0x05, 0x23, 1, 0x0b, 0x0b),
  ...part(11, 1, 0, 0x41, 0, 0x0b, ...text('hi')),
]);

const imports = () => ({ e: { f: () => {}, g: new WebAssembly.Global({ value: 'i32', mutable: false }, 0) } });
const open = (bytes: Uint8Array<ArrayBuffer>) =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes), imports()).exports;
const call = (exports: WebAssembly.Exports, name: string, value: number): number => {
  const found = exports[name];
  if (typeof found !== 'function') throw new Error(`no function ${name}`);
  return found(value);
};

test('every mutable global can be read and set, so that a snapshot misses no state', () => {
  const { bytes, names } = exportGlobals(binary);
  expect(names).toEqual(['__stack_pointer', '$global2']);
  const hidden = open(bytes).$global2;
  if (!(hidden instanceof WebAssembly.Global)) throw new Error('not exported');
  expect(hidden.value).toBe(7);
  hidden.value = 8;
});

test('the core starts with empty memory that cannot grow past its maximum, and exports what it was told to', () => {
  const core = coreOf(binary, { minimumPages: 2, maximumPages: 300, exports: new Set(['memory']) });
  const exports = open(core);
  expect(Object.keys(exports)).toEqual(['memory']);
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('no memory');
  expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true);
  expect(memory.buffer.byteLength).toBe(2 * 65_536);
  memory.grow(298);
  expect(() => memory.grow(1)).toThrow(RangeError);
  expect(WebAssembly.Module.customSections(new WebAssembly.Module(core), 'note')).toEqual([]);
});

test('a charged function takes more stack at every level and gives it back', () => {
  expect(call(open(binary), 'depth', 3)).toBe(1000);
  const exports = open(chargeStack(binary, { depth: 64 }));
  expect(call(exports, 'depth', 0)).toBe(1000 - 64);
  expect(call(exports, 'depth', 3)).toBe(1000 - 4 * 64);
  expect(exports.__stack_pointer).toMatchObject({ value: 1000 });
});

test('a function that is not there cannot be charged', () => {
  expect(() => chargeStack(binary, { width: 64 })).toThrow('exports no width');
});
