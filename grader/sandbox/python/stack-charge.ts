/** @file Makes chosen functions of a module take more of its stack, so that its own checks see a recursion in time. */
import { importCounts } from './wasm-binary.ts';
import {
  assemble,
  encoded,
  kind,
  leb,
  type Reader,
  readExports,
  readerAt,
  section,
  sectionsOf,
} from './wasm-format.ts';

/** Opcodes. */
const op = {
  end: 0x0b,
  call: 0x10,
  localGet: 0x20,
  globalGet: 0x23,
  globalSet: 0x24,
  constant: 0x41,
  add: 0x6a,
  subtract: 0x6b,
};

/** Signed LEB128 of a number that is not negative. */
function signedLeb(value: number): number[] {
  const bytes = leb(value);
  const last = bytes.at(-1) ?? 0;
  return last & 0x40 ? [...bytes.slice(0, -1), last | 0x80, 0] : bytes;
}

/** How many parameters each function type has. */
function parameterCounts(reader: Reader): number[] {
  return Array.from({ length: reader.number() }, () => {
    if (reader.byte() !== 0x60) throw new Error('a type of the WebAssembly binary is not a plain function type');
    const parameters = reader.number();
    reader.at += parameters;
    const results = reader.number();
    reader.at += results;
    return parameters;
  });
}

const numbers = (reader: Reader) => Array.from({ length: reader.number() }, () => reader.number());

/** The function bodies without their size fields. */
const bodies = (reader: Reader) =>
  Array.from({ length: reader.number() }, () => {
    const size = reader.number();
    reader.at += size;
    return reader.bytes.subarray(reader.at - size, reader.at);
  });

function codeSection(code: readonly Uint8Array[]): Uint8Array {
  const pieces = [
    Uint8Array.from(leb(code.length)),
    ...code.flatMap((body) => [Uint8Array.from(leb(body.length)), body]),
  ];
  const body = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return encoded(section.code, body);
}

/** stack -= charge; callee(parameters…); stack += charge */
function chargedCall(stackPointer: number, charge: number, parameters: number, callee: number): Uint8Array {
  const move = (operation: number) => [
    ...[op.globalGet, ...leb(stackPointer), op.constant, ...signedLeb(charge), operation],
    ...[op.globalSet, ...leb(stackPointer)],
  ];
  const loads = Array.from({ length: parameters }, (_, i) => [op.localGet, ...leb(i)]).flat();
  return Uint8Array.from([0, ...move(op.subtract), ...loads, op.call, ...leb(callee), ...move(op.add), op.end]);
}

/**
 * Each named function moves to a new index at the end; in its place stands one that takes `charge` bytes more of the
 * stack in linear memory and calls it.
 * @param charges exported function name → bytes, a multiple of 16
 */
export function chargeStack(bytes: Uint8Array, charges: Readonly<Record<string, number>>): Uint8Array<ArrayBuffer> {
  const exports = readExports(readerAt(bytes, section.export));
  const indexOf = (name: string, what: number) => {
    const found = exports.find((each) => each.name === name && each.kind === what);
    if (!found) throw new Error(`the WebAssembly binary exports no ${name}`);
    return found.index;
  };
  const stackPointer = indexOf('__stack_pointer', kind.global);
  const parameters = parameterCounts(readerAt(bytes, section.type));
  const imported = importCounts(readerAt(bytes, section.import)).functions;
  const types = numbers(readerAt(bytes, section.function));
  const code = bodies(readerAt(bytes, section.code));
  for (const [name, charge] of Object.entries(charges)) {
    const own = indexOf(name, kind.function) - imported;
    const [type, body] = [types[own], code[own]];
    if (type === undefined || body === undefined) throw new Error(`${name} is not a function of the module's own`);
    code[own] = chargedCall(stackPointer, charge, parameters[type] ?? 0, imported + code.length);
    types.push(type);
    code.push(body);
  }
  const parts = sectionsOf(bytes).map(({ id, start, end }) => {
    if (id === section.function) return encoded(id, [...leb(types.length), ...types.flatMap(leb)]);
    return id === section.code ? codeSection(code) : bytes.subarray(start, end);
  });
  return assemble(bytes, parts);
}
