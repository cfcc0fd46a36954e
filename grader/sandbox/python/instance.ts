/** @file One WebAssembly instance of CPython, its memory, and the way orders go in and answers come out. */
import { Host } from './host.ts';
import { type Runs, restore } from './snapshot.ts';

/** What the build found out about the frozen interpreter; addresses and sizes are bytes of its memory. */
export interface Meta {
  /** Address of the harness's Python function. */
  readonly main: number;
  /** Where the C library keeps the end of the heap, and that end in the idle interpreter. */
  readonly heapEndAt: number;
  readonly heapEnd: number;
  readonly globals: Readonly<Record<string, number>>;
  readonly runs: Runs;
}

const maximumAnswerBytes = 8 * 2 ** 20;

export class Instance {
  readonly host = new Host();
  readonly #memory: WebAssembly.Memory;
  readonly #globals: readonly (readonly [WebAssembly.Global, number])[];
  readonly #callMain: () => number;
  readonly #bytesAt: (object: number) => number;
  readonly #bytesSize: (object: number) => number;
  readonly #idleBytes: number;

  constructor(
    module: WebAssembly.Module,
    readonly snapshot: Uint8Array,
    readonly meta: Meta,
  ) {
    const { exports } = new WebAssembly.Instance(module, this.host.imports(module));
    const { memory, __indirect_function_table: table } = exports;
    if (!(memory instanceof WebAssembly.Memory) || !(table instanceof WebAssembly.Table))
      throw new Error('core.wasm exports no memory or no table');
    const number = (name: string) => {
      const found = exports[name];
      if (typeof found !== 'function') throw new Error(`core.wasm exports no function ${name}`);
      return (value: number): number => found(value);
    };
    const call = number('PyObject_CallNoArgs');
    this.#callMain = () => call(meta.main);
    this.#bytesAt = number('PyBytes_AsString');
    this.#bytesSize = number('PyBytes_Size');
    this.#memory = memory;
    this.#idleBytes = memory.buffer.byteLength;
    this.#globals = Object.entries(meta.globals).map(([name, value]) => {
      const found = exports[name];
      if (!(found instanceof WebAssembly.Global)) throw new Error(`core.wasm exports no global ${name}`);
      return [found, value];
    });
    this.host.attach(memory, table);
  }

  get grown(): boolean {
    return this.#memory.buffer.byteLength > this.#idleBytes;
  }

  /** How far the heap has grown over the idle interpreter's, in bytes. */
  get usedBytes(): number {
    const end = new DataView(this.#memory.buffer).getUint32(this.meta.heapEndAt, true);
    return Math.min(Math.max(end - this.meta.heapEnd, 0), this.#memory.buffer.byteLength);
  }

  restore(): void {
    restore(new Uint8Array(this.#memory.buffer), this.snapshot, this.meta.runs);
    for (const [global, value] of this.#globals) global.value = value;
  }

  /**
   * Hands an order to the harness and gives its answer; null when the harness itself raised or answered no text.
   * @throws Stop when the run was ended from outside, or whatever a trap throws
   */
  step(order: unknown): string | null {
    this.host.feed(new TextEncoder().encode(JSON.stringify(order)));
    const answer = this.#callMain();
    if (answer === 0) return null;
    const size = this.#bytesSize(answer);
    if (size < 0 || size > maximumAnswerBytes) return null;
    return new TextDecoder().decode(new Uint8Array(this.#memory.buffer, this.#bytesAt(answer), size));
  }
}
