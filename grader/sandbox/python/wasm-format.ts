/** @file Reads and writes the parts of a WebAssembly binary (core specification, chapter 5) that the build edits. */

export const section = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  memory: 5,
  global: 6,
  export: 7,
  code: 10,
  data: 11,
  dataCount: 12,
} as const;
export const kind = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

export interface Section {
  readonly id: number;
  /** Where the section's first byte (its id) and its content start, and where it ends. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

export class Reader {
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

export function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 127;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 128);
  } while (rest !== 0);
  return bytes;
}

export function sectionsOf(bytes: Uint8Array): Section[] {
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

/** A binary of the same version as `bytes` with other sections. */
export function assemble(bytes: Uint8Array, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = [bytes.subarray(0, 8), ...parts];
  const result = new Uint8Array(all.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of all) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** A whole section. */
export function encoded(id: number, body: ArrayLike<number>): Uint8Array {
  const head = [id, ...leb(body.length)];
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** A reader at the start of the first section of that kind. @throws when there is none. */
export function readerAt(bytes: Uint8Array, id: number): Reader {
  const found = sectionsOf(bytes).find((each) => each.id === id);
  if (!found) throw new Error(`the WebAssembly binary has no section ${id}`);
  return new Reader(bytes, found.body);
}

export function readExports(reader: Reader): Export[] {
  return Array.from({ length: reader.number() }, () => ({
    name: reader.name(),
    kind: reader.byte(),
    index: reader.number(),
  }));
}

export function writeExports(exports: readonly Export[]): Uint8Array {
  const body = leb(exports.length);
  for (const { name, kind, index } of exports) {
    const text = new TextEncoder().encode(name);
    body.push(...leb(text.length), ...text, kind, ...leb(index));
  }
  return encoded(section.export, body);
}
