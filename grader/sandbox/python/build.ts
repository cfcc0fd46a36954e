/** @file Makes the Python engine's files from the `pyodide` package: the core module, the frozen memory, and facts about both. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultLimits } from '#grader/sandbox/sandbox.ts';
import { bootPython, functionOf, globalOf, type Python } from './boot.ts';
import type { Meta } from './instance.ts';
import { nonZeroRuns, pack } from './snapshot.ts';
import { chargeStack } from './stack-charge.ts';
import { coreOf, exportGlobals } from './wasm-binary.ts';

const pageBytes = 65_536;
/** Free memory of a fresh interpreter: most programs never grow it, and a grown instance has to be replaced. */
const spareBytes = 8 * 2 ** 20;
/**
 * CPython tells how deep it is by its stack in linear memory, 10 MiB. Freeing a long chain of objects takes none of it,
 * only the stack of JavaScript, 1 MiB in a browser, which overflowed at 2,000 objects. Charged for, CPython sees the
 * depth at 1,280 objects and frees the others one after another.
 */
const stackCharges = { _Py_Dealloc: 8192 };
const coreExports = ['memory', '__indirect_function_table', 'PyObject_CallNoArgs', 'PyBytes_AsString', 'PyBytes_Size'];

const source = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

/** Runs the harness on a small file, so that its own code is already specialised by the interpreter when frozen. */
function warmUp(python: Python, main: number): void {
  const program =
    'import math\ndef f(x):\n  trace("x", x)\n  print(x)\n  return [1.5, {"a": -x}, math.exp(x), 1 / x]\n';
  const orders = [{ source: program, entry: 'f' }, ...Array.from({ length: 40 }, (_, i) => [i % 4])];
  for (const order of orders) {
    python.host.feed(new TextEncoder().encode(JSON.stringify(order)));
    const answer = functionOf(python.exports, 'PyObject_CallNoArgs')(main);
    if (answer === 0) throw new Error(`the Python harness failed: ${python.host.takeOutput()}`);
    functionOf(python.exports, 'Py_DecRef')(answer);
  }
  python.host.takeOutput();
}

/** The modules that learners may use, compiled, as an archive to boot from. */
async function compiledLibrary(module: WebAssembly.Module, sources: Uint8Array): Promise<Uint8Array> {
  const python = bootPython(module, sources);
  python.execute(await source('modules.py'));
  python.execute(await source('compile.py'));
  return Buffer.from(python.host.takeOutput(), 'base64');
}

/** Gives the address of the harness's `main`. */
async function prepared(python: Python): Promise<number> {
  python.execute(await source('modules.py'));
  python.execute(await source('prepare.py'));
  python.execute(await source('harness.py'));
  python.host.takeOutput();
  python.execute('print(id(main))');
  const main = Number(python.host.takeOutput());
  functionOf(python.exports, 'Py_IncRef')(main);
  warmUp(python, main);
  python.execute(await source('finish.py'));
  return main;
}

/** Writes core.wasm, snapshot.bin.gz and meta.json. Takes a few seconds and needs no network. */
export async function buildPython(directory: string): Promise<void> {
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const original = await readFile(join(pyodide, 'pyodide.asm.wasm'));
  const { bytes, names } = exportGlobals(chargeStack(original, stackCharges));
  const module = new WebAssembly.Module(bytes);
  const library = await compiledLibrary(module, await readFile(join(pyodide, 'python_stdlib.zip')));
  const python = bootPython(module, library);
  const main = await prepared(python);

  const memory = new Uint8Array(python.memory.buffer);
  const view = new DataView(memory.buffer);
  view.setInt32(globalOf(python.exports, 'Py_EMSCRIPTEN_SIGNAL_HANDLING'), 1, true);
  const heapEndAt = functionOf(python.exports, 'emscripten_get_sbrk_ptr')();
  const heapEnd = view.getUint32(heapEndAt, true);
  const pages = (size: number) => Math.ceil(size / pageBytes);
  const minimumPages = pages(heapEnd + spareBytes);
  const runs = nonZeroRuns(memory);
  const meta: Meta = {
    main,
    heapEndAt,
    heapEnd,
    globals: Object.fromEntries(names.map((name) => [name, globalOf(python.exports, name)])),
    runs,
  };
  const core = coreOf(bytes, {
    minimumPages,
    maximumPages: pages(heapEnd + defaultLimits.memoryBytes),
    exports: new Set([...coreExports, ...names]),
  });
  await Promise.all([
    writeFile(join(directory, 'core.wasm'), core),
    writeFile(join(directory, 'snapshot.bin.gz'), gzipSync(pack(memory, runs), { level: 9 })),
    writeFile(join(directory, 'meta.json'), JSON.stringify(meta)),
  ]);
}
