/** @file Boots CPython once, without Pyodide's JavaScript, from an archive of its standard library, ready to be frozen. */
import { errno, Host, type HostFunctions } from './host.ts';

const archivePath = '/lib/python314.zip';
const environment = [
  'PYTHONHOME=/',
  'PYTHONHASHSEED=0',
  'PYTHONUTF8=1',
  'PYTHONDONTWRITEBYTECODE=1',
  'PYTHONNOUSERSITE=1',
  'PYTHON_COLORS=0',
];
const mode = { directory: 0o040755, file: 0o100644, terminal: 0o020620 } as const;
const firstFile = 3;

export interface Python {
  readonly exports: WebAssembly.Exports;
  readonly memory: WebAssembly.Memory;
  readonly host: Host;
  /** Runs statements in `__main__`. @throws when they raise; what Python said is in the message. */
  execute(source: string): void;
}

/** The one file that the booting interpreter sees, and the directories on the way to it, read-only. */
class ArchiveFiles {
  #positions = new Map<number, number>();

  constructor(
    readonly archive: Uint8Array,
    readonly host: Host,
    readonly memory: () => WebAssembly.Memory,
  ) {}

  functions(): HostFunctions {
    const text = (at: number) => {
      const bytes = new Uint8Array(this.memory().buffer);
      return new TextDecoder().decode(bytes.slice(at, bytes.indexOf(0, at)));
    };
    const stat = (path: string, at: number) => this.#stat(this.#modeOf(path), at);
    return {
      __syscall_openat: (_directory: number, path: number) => this.#open(text(path)),
      __syscall_stat64: (path: number, at: number) => stat(text(path), at),
      __syscall_lstat64: (path: number, at: number) => stat(text(path), at),
      __syscall_newfstatat: (_directory: number, path: number, at: number) => stat(text(path), at),
      __syscall_fstat64: (file: number, at: number) => this.#stat(file < firstFile ? mode.terminal : mode.file, at),
      // A constructor of Pyodide's own makes a table of JavaScript values here that nothing will ever use.
      __hiwire_deduplicate_new: () => null,
      _emscripten_get_progname: (at: number) => this.#view().setUint8(at, 0),
      __syscall_readlinkat: () => -errno.notFound,
      __syscall_fcntl64: () => 0,
      __syscall_getcwd: (at: number) => {
        new Uint8Array(this.memory().buffer).set([0x2f, 0], at);
        return 2;
      },
      fd_seek: (file: number, offset: bigint, whence: number, at: number) => this.#seek(file, offset, whence, at),
      fd_read: (file: number, buffers: number, count: number, sum: number) => this.#read(file, buffers, count, sum),
      environ_sizes_get: (countAt: number, bytesAt: number) => {
        this.#view().setUint32(countAt, environment.length, true);
        this.#view().setUint32(bytesAt, environment.join('\0').length + 1, true);
        return 0;
      },
      environ_get: (pointersAt: number, textAt: number) => this.#writeEnvironment(pointersAt, textAt),
    };
  }

  #view = () => new DataView(this.memory().buffer);

  #modeOf(path: string): number | null {
    if (path === archivePath) return mode.file;
    return path === '/' || path === '/lib' ? mode.directory : null;
  }

  /** Writes emscripten's `struct stat`: the mode at byte 4, the size at 24, all else zero. */
  #stat(mode: number | null, at: number): number {
    if (mode === null) return -errno.notFound;
    new Uint8Array(this.memory().buffer).fill(0, at, at + 96);
    this.#view().setUint32(at + 4, mode, true);
    this.#view().setBigInt64(at + 24, BigInt(this.archive.length), true);
    return 0;
  }

  #open(path: string): number {
    if (path !== archivePath) return -errno.notFound;
    const file = firstFile + this.#positions.size;
    this.#positions.set(file, 0);
    return file;
  }

  #seek(file: number, offset: bigint, whence: number, at: number): number {
    const position = this.#positions.get(file);
    if (position === undefined) return errno.seekPipe;
    const next = Number(offset) + ([0, position, this.archive.length][whence] ?? 0);
    this.#positions.set(file, next);
    this.#view().setBigInt64(at, BigInt(next), true);
    return 0;
  }

  #read(file: number, buffers: number, count: number, sum: number): number {
    if (file < firstFile) return this.host.read(file, buffers, count, sum);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const pointer = this.#view().getUint32(buffers + 8 * i, true);
      const length = this.#view().getUint32(buffers + 8 * i + 4, true);
      const position = this.#positions.get(file) ?? this.archive.length;
      const part = this.archive.subarray(position, position + length);
      new Uint8Array(this.memory().buffer).set(part, pointer);
      this.#positions.set(file, position + part.length);
      total += part.length;
    }
    this.#view().setUint32(sum, total, true);
    return 0;
  }

  #writeEnvironment(pointersAt: number, textAt: number): number {
    let at = textAt;
    for (const [index, each] of environment.entries()) {
      const bytes = new TextEncoder().encode(`${each}\0`);
      this.#view().setUint32(pointersAt + 4 * index, at, true);
      new Uint8Array(this.memory().buffer).set(bytes, at);
      at += bytes.length;
    }
    return 0;
  }
}

type NumberFunction = (...values: number[]) => number;

/** Gives the export as a function. @throws when the module has none of that name. */
export function functionOf(exports: WebAssembly.Exports, name: string): NumberFunction {
  const found = exports[name];
  if (typeof found !== 'function') throw new Error(`the Python module has no function ${name}`);
  return found as NumberFunction;
}

/** Gives the value of an exported address or number. @throws when the module has none of that name. */
export function globalOf(exports: WebAssembly.Exports, name: string): number {
  const found = exports[name];
  if (!(found instanceof WebAssembly.Global)) throw new Error(`the Python module has no global ${name}`);
  return Number(found.value);
}

/** @param archive the standard library as a zip file. */
export function bootPython(module: WebAssembly.Module, archive: Uint8Array): Python {
  const host = new Host();
  host.begin({ deadline: Number.POSITIVE_INFINITY, outputBytes: 2 ** 24, memoryBytes: 2 ** 31 });
  let memory = new WebAssembly.Memory({ initial: 0 });
  const files = new ArchiveFiles(archive, host, () => memory);
  const { exports } = new WebAssembly.Instance(module, host.imports(module, files.functions()));
  const table = exports.__indirect_function_table;
  if (!(exports.memory instanceof WebAssembly.Memory) || !(table instanceof WebAssembly.Table))
    throw new Error('the Python module exports no memory or no table');
  memory = exports.memory;
  host.attach(memory, table);

  const view = () => new DataView(memory.buffer);
  const write = (text: string) => {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const at = functionOf(exports, 'malloc')(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, at);
    return at;
  };
  functionOf(exports, '__wasm_call_ctors')();
  view().setInt32(globalOf(exports, 'Py_NoSiteFlag'), 1, true);
  functionOf(exports, 'Py_InitializeEx')(0);
  const [low, high] = [
    functionOf(exports, 'emscripten_stack_get_end')(),
    functionOf(exports, 'emscripten_stack_get_base')(),
  ];
  const thread = functionOf(exports, 'PyThreadState_Get')();
  if (functionOf(exports, 'PyUnstable_ThreadState_SetStackProtection')(thread, low, high - low) !== 0)
    throw new Error('Python refuses its stack');
  const execute = (source: string) => {
    const at = write(source);
    const failed = functionOf(exports, 'PyRun_SimpleString')(at) !== 0;
    functionOf(exports, 'free')(at);
    if (failed) throw new Error(`Python failed while booting: ${host.takeOutput()}`);
  };
  return { exports, memory, host, execute };
}
