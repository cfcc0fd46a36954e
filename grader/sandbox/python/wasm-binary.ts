/** @file Edits a WebAssembly binary: reach hidden globals, bound memory, drop what a snapshot replaces. */
import {
  assemble,
  encoded,
  kind,
  leb,
  Reader,
  readExports,
  readerAt,
  section,
  sectionsOf,
  writeExports,
} from './wasm-format.ts';

/** How many functions and globals are imported: their indices come before those of the module's own. */
export function importCounts(reader: Reader): { functions: number; globals: number } {
  let functions = 0;
  let globals = 0;
  for (let rest = reader.number(); rest > 0; rest--) {
    reader.name();
    reader.name();
    const what = reader.byte();
    if (what === kind.function) {
      reader.number();
      functions++;
    } else if (what === kind.table) reader.at++;
    else if (what === kind.global) {
      reader.at += 2;
      globals++;
    } else if (what === kind.tag) {
      reader.at++;
      reader.number();
    }
    if (what === kind.table || what === kind.memory) reader.limits();
  }
  return { functions, globals };
}

/** Reads past a constant expression: the values that may initialise a global. */
function skipConstant(reader: Reader): void {
  for (;;) {
    const opcode = reader.byte();
    if (opcode === 0x0b) return;
    // i32.const, i64.const, global.get, ref.null, ref.func take a number; f32.const 4 bytes, f64.const 8;
    // add, sub and mul of i32 and i64 take nothing.
    if ([0x41, 0x42, 0x23, 0xd0, 0xd2].includes(opcode)) reader.number();
    else if (opcode === 0x43) reader.at += 4;
    else if (opcode === 0x44) reader.at += 8;
    else if (!(opcode >= 0x6a && opcode <= 0x6c) && !(opcode >= 0x7c && opcode <= 0x7e))
      throw new Error(`unexpected opcode ${opcode} in a constant expression`);
  }
}

function mutableGlobals(reader: Reader, first: number): number[] {
  const mutable: number[] = [];
  const count = reader.number();
  for (let i = 0; i < count; i++) {
    reader.byte();
    if (reader.byte() === 1) mutable.push(first + i);
    skipConstant(reader);
  }
  return mutable;
}

/**
 * Exports every mutable global that has no export yet as `$global<index>`, so that a snapshot can hold the whole state.
 * @returns the new binary and the names of all its exported mutable globals.
 */
export function exportGlobals(bytes: Uint8Array): { bytes: Uint8Array<ArrayBuffer>; names: string[] } {
  const imported = importCounts(readerAt(bytes, section.import)).globals;
  const mutable = mutableGlobals(readerAt(bytes, section.global), imported);
  const exports = readExports(readerAt(bytes, section.export));
  const exported = new Map(exports.filter((each) => each.kind === kind.global).map((each) => [each.index, each.name]));
  const names = mutable.map((index) => exported.get(index) ?? `$global${index}`);
  const added = mutable
    .filter((index) => !exported.has(index))
    .map((index) => ({ name: `$global${index}`, kind: kind.global, index }));
  const parts = sectionsOf(bytes).map(({ id, start, end }) =>
    id === section.export ? writeExports([...exports, ...added]) : bytes.subarray(start, end),
  );
  return { bytes: assemble(bytes, parts), names };
}

/**
 * The part of a module that runs from a snapshot: no data and no custom sections, memory between the two bounds
 * (pages of 64 KiB), and only the exports named.
 */
export function coreOf(
  bytes: Uint8Array,
  options: { minimumPages: number; maximumPages: number; exports: ReadonlySet<string> },
): Uint8Array<ArrayBuffer> {
  const dropped: ReadonlySet<number> = new Set([section.custom, section.data, section.dataCount]);
  const parts = sectionsOf(bytes)
    .filter(({ id }) => !dropped.has(id))
    .map(({ id, start, body, end }) => {
      if (id === section.memory) return encoded(id, [1, 1, ...leb(options.minimumPages), ...leb(options.maximumPages)]);
      if (id !== section.export) return bytes.subarray(start, end);
      return writeExports(readExports(new Reader(bytes, body)).filter(({ name }) => options.exports.has(name)));
    });
  return assemble(bytes, parts);
}
