/** @file Edits a WebAssembly binary (core specification, chapter 5): reach hidden globals, bound memory, drop what a snapshot replaces. */

const section = { custom: 0, import: 2, memory: 5, global: 6, export: 7, data: 11, dataCount: 12 } as const;
const kind = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

interface Section {
  readonly id: number;
  /** Where the section's first byte (its id) and its content start, and where it ends. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('the WebAssembly binary ends early');
    return value;
  }

  /** Unsigned LEB128 of at most 32 bits; reads past signed ones too where only their length matters. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  name(): string {
    const length = this.number();
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }

  limits(): { minimum: number; maximum: number | null } {
    const flags = this.byte();
    return { minimum: this.number(), maximum: flags & 1 ? this.number() : null };
  }
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 127;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 128);
  } while (rest !== 0);
  return bytes;
}

function sectionsOf(bytes: Uint8Array): Section[] {
  const reader = new Reader(bytes, 8);
  const sections: Section[] = [];
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.number();
    sections.push({ id, start, body: reader.at, end: reader.at + size });
    reader.at += size;
  }
  return sections;
}

function assemble(bytes: Uint8Array, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = [bytes.subarray(0, 8), ...parts];
  const result = new Uint8Array(all.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of all) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const encoded = (id: number, body: readonly number[]) => Uint8Array.from([id, ...leb(body.length), ...body]);

function importedGlobals(reader: Reader): number {
  let globals = 0;
  for (let rest = reader.number(); rest > 0; rest--) {
    reader.name();
    reader.name();
    const what = reader.byte();
    if (what === kind.function) reader.number();
    else if (what === kind.table) reader.at++;
    else if (what === kind.global) {
      reader.at += 2;
      globals++;
    } else if (what === kind.tag) {
      reader.at++;
      reader.number();
    }
    if (what === kind.table || what === kind.memory) reader.limits();
  }
  return globals;
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

function readExports(reader: Reader): Export[] {
  return Array.from({ length: reader.number() }, () => ({
    name: reader.name(),
    kind: reader.byte(),
    index: reader.number(),
  }));
}

function writeExports(exports: readonly Export[]): Uint8Array {
  const body = leb(exports.length);
  for (const { name, kind, index } of exports) {
    const text = new TextEncoder().encode(name);
    body.push(...leb(text.length), ...text, kind, ...leb(index));
  }
  return encoded(section.export, body);
}

/**
 * Exports every mutable global that has no export yet as `$global<index>`, so that a snapshot can hold the whole state.
 * @returns the new binary and the names of all its exported mutable globals.
 */
export function exportGlobals(bytes: Uint8Array): { bytes: Uint8Array<ArrayBuffer>; names: string[] } {
  const sections = sectionsOf(bytes);
  const bodyOf = (id: number) => sections.find((each) => each.id === id)?.body;
  const readerOf = (id: number) => {
    const body = bodyOf(id);
    return body === undefined ? null : new Reader(bytes, body);
  };
  const [imports, globals, old] = [readerOf(section.import), readerOf(section.global), readerOf(section.export)];
  if (!globals || !old) throw new Error('the WebAssembly binary has no globals or no exports');
  const mutable = mutableGlobals(globals, imports ? importedGlobals(imports) : 0);
  const exports = readExports(old);
  const exported = new Map(exports.filter((each) => each.kind === kind.global).map((each) => [each.index, each.name]));
  const names = mutable.map((index) => exported.get(index) ?? `$global${index}`);
  const added = mutable
    .filter((index) => !exported.has(index))
    .map((index) => ({ name: `$global${index}`, kind: kind.global, index }));
  const parts = sections.map(({ id, start, end }) =>
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
