/** @file Everything CPython may ask of its host: capped output, a clock that only ticks, seeded randomness. The rest is refused. */
import { random } from '#grader/random.ts';
import { calendarImports } from './calendar.ts';

/** Error numbers of WASI, as emscripten's C library knows them. */
export const errno = { access: 2, badFile: 8, noSystemCall: 52, notFound: 44, notTerminal: 59, seekPipe: 70 } as const;

const pageBytes = 65_536;
/** The clock's first value in milliseconds, 1 January 2026, and what each look at it adds. */
const clockStart = Date.UTC(2026, 0, 1);
const clockTick = 0.001;
/** Looks at the real time are dear: one in so many of the interpreter's own checks, which come each few microseconds. */
const checksPerLook = 32;

/** Thrown through the guest to end a run from outside; the guest cannot catch it. */
export class Stop extends Error {
  constructor(
    readonly reason: 'time' | 'output' | 'exit' | 'denied',
    message: string,
  ) {
    super(message);
  }
}

type HostFunction = (...values: never[]) => unknown;
export type HostFunctions = Readonly<Record<string, HostFunction>>;

/** What one run may use. Times in milliseconds of `performance.now()`, sizes in bytes. */
export interface Allowance {
  readonly deadline: number;
  readonly outputBytes: number;
  /** The largest size the memory may grow to. */
  readonly memoryBytes: number;
}

/** One guest's host. Pointers come from the guest and may be anything: a wrong one throws RangeError or is cut off, never more. */
export class Host {
  /** Whether a request for more memory was refused in this run. */
  memoryRefused = false;
  #allowance: Allowance = { deadline: 0, outputBytes: 0, memoryBytes: 0 };
  #input: Uint8Array = new Uint8Array();
  /** All that was written in this run, as long as the limit; then how much of it is filled, and how much taken. */
  #output = new Uint8Array();
  #written = 0;
  #taken = 0;
  #clock = clockStart;
  #checks = 0;
  #random = random('python');
  #memory = new WebAssembly.Memory({ initial: 0 });
  #table: WebAssembly.Table | null = null;
  /** JavaScript handles of the guest's functions: the table never changes, and looking one up is slow. */
  readonly #functions: ((...values: number[]) => number)[] = [];

  attach(memory: WebAssembly.Memory, table: WebAssembly.Table): void {
    this.#memory = memory;
    this.#table = table;
  }

  /** Back to the state before a run; the first has to be begun too. */
  begin(allowance: Allowance): void {
    this.memoryRefused = false;
    this.#allowance = allowance;
    this.#input = new Uint8Array();
    this.#output = new Uint8Array(allowance.outputBytes);
    this.#written = 0;
    this.#taken = 0;
    this.#clock = clockStart;
    this.#checks = 0;
    this.#random = random('python');
  }

  /** What the guest's next reads from file 0 give. */
  feed(input: Uint8Array): void {
    this.#input = input;
  }

  /** What was written to files 1 and 2 since the last call, in order. */
  takeOutput(): string {
    const bytes = this.#output.subarray(this.#taken, this.#written);
    this.#taken = this.#written;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  /** @param extra functions that only the build needs, taking precedence. */
  imports(module: WebAssembly.Module, extra: HostFunctions = {}): WebAssembly.Imports {
    const known: HostFunctions = { ...this.#functionTable(), ...extra };
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
      const group = imports[from] ?? {};
      imports[from] = group;
      if (kind === 'function') group[name] = known[name] ?? refusal(name);
      // The only imported globals are addresses of WebGL and console functions, which nothing here calls.
      else if (kind === 'global') group[name] = new WebAssembly.Global({ value: 'i32', mutable: true }, 0);
      else throw new Error(`the Python module imports ${from}.${name}, a ${kind}, which is new`);
    }
    return imports;
  }

  #view = () => new DataView(this.#memory.buffer);
  #now = () => {
    this.#clock += clockTick;
    return this.#clock;
  };

  #functionTable(): HostFunctions {
    const stop = (code: number) => {
      throw new Stop('exit', `exit code ${code}`);
    };
    return {
      ...calendarImports(this.#view),
      ...this.#systemCalls(),
      emscripten_get_now: this.#now,
      emscripten_date_now: this.#now,
      emscripten_get_heap_max: () => this.#allowance.memoryBytes,
      emscripten_resize_heap: this.#grow,
      emscripten_runtime_keepalive_push: () => {},
      emscripten_runtime_keepalive_pop: () => {},
      _emscripten_system: () => -1,
      _Py_emscripten_runtime: () => 0,
      _Py_CheckEmscriptenSignals_Helper: this.#checkTime,
      _PyEM_TrampolineCall_JS: this.#callFunction,
      // Pyodide's hooks for sockets: "not mine", so that the system calls answer.
      _try_fcntl64: () => 0,
      _try_shutdown: () => 0,
      _maybe_connect_async: () => null,
      _maybe_recvfrom_async: () => null,
      _maybe_sendto_async: () => null,
      _maybe_poll_async: () => null,
      proc_exit: stop,
      exit: stop,
      _abort_js: () => stop(134),
    };
  }

  #systemCalls(): HostFunctions {
    return {
      fd_write: this.#write,
      fd_read: this.read,
      fd_close: () => 0,
      fd_seek: () => errno.seekPipe,
      fd_sync: () => errno.badFile,
      fd_pread: () => errno.badFile,
      fd_pwrite: () => errno.badFile,
      fd_fdstat_get: () => errno.badFile,
      environ_sizes_get: this.#noEnvironment,
      environ_get: () => 0,
      clock_time_get: this.#clockTime,
      clock_res_get: this.#clockResolution,
      random_get: this.#randomBytes,
      __syscall_openat: () => -errno.access,
      __syscall_ioctl: () => -errno.notTerminal,
    };
  }

  /** Calls `each(pointer, length)` for the buffers of a scattered read or write and stores the sum of its answers. */
  #scatter(buffers: number, count: number, sum: number, each: (pointer: number, length: number) => number): number {
    const view = this.#view();
    let total = 0;
    for (let i = 0; i < count; i++) {
      const at = (buffers >>> 0) + 8 * i;
      total += each(view.getUint32(at, true), view.getUint32(at + 4, true));
    }
    view.setUint32(sum >>> 0, total, true);
    return 0;
  }

  #write = (file: number, buffers: number, count: number, sum: number) => {
    if (file !== 1 && file !== 2) return errno.badFile;
    return this.#scatter(buffers, count, sum, (pointer, length) => {
      const room = this.#output.length - this.#written;
      this.#output.set(new Uint8Array(this.#memory.buffer, pointer, Math.min(length, room)), this.#written);
      this.#written += Math.min(length, room);
      if (length > room) throw new Stop('output', 'too much output');
      return length;
    });
  };

  /** `fd_read` of WASI: file 0 gives what was fed. */
  readonly read = (file: number, buffers: number, count: number, sum: number) => {
    if (file !== 0) return errno.badFile;
    return this.#scatter(buffers, count, sum, (pointer, length) => {
      const part = this.#input.subarray(0, length);
      new Uint8Array(this.#memory.buffer).set(part, pointer);
      this.#input = this.#input.subarray(part.length);
      return part.length;
    });
  };

  #noEnvironment = (countAt: number, bytesAt: number) => {
    this.#view().setUint32(countAt >>> 0, 0, true);
    this.#view().setUint32(bytesAt >>> 0, 0, true);
    return 0;
  };

  #clockTime = (_clock: number, _precision: bigint, at: number) => {
    this.#view().setBigUint64(at >>> 0, BigInt(Math.floor(this.#now() * 1e6)), true);
    return 0;
  };

  #clockResolution = (_clock: number, at: number) => {
    this.#view().setBigUint64(at >>> 0, 1000n, true);
    return 0;
  };

  #randomBytes = (at: number, length: number) => {
    const target = new Uint8Array(this.#memory.buffer, at >>> 0, length >>> 0);
    for (let i = 0; i < target.length; i++) target[i] = this.#random.int(0, 255);
    return 0;
  };

  #grow = (bytes: number) => {
    const wanted = bytes >>> 0;
    const missing = Math.ceil((wanted - this.#memory.buffer.byteLength) / pageBytes);
    try {
      if (wanted > this.#allowance.memoryBytes) throw new RangeError('above the limit');
      if (missing > 0) this.#memory.grow(missing);
      return 1;
    } catch {
      this.memoryRefused = true;
      return 0;
    }
  };

  #checkTime = () => {
    this.#checks++;
    if (this.#checks % checksPerLook === 0 && performance.now() > this.#allowance.deadline)
      throw new Stop('time', 'out of time');
    return 0;
  };

  #callFunction = (index: number, first: number, second: number, third: number) => {
    const known = this.#functions[index];
    if (known) return known(first, second, third);
    const found = this.#table?.get(index);
    if (!found) throw new WebAssembly.RuntimeError('call of a null function');
    this.#functions[index] = found;
    return found(first, second, third);
  };
}

/** System calls fail like on a system that lacks them; anything else would reach into JavaScript and ends the run. */
function refusal(name: string): HostFunction {
  if (name.startsWith('__syscall')) return () => -errno.noSystemCall;
  if (name === '_mmap_js' || name === '_munmap_js') return () => -errno.noSystemCall;
  return () => {
    throw new Stop('denied', `${name} is not available`);
  };
}
