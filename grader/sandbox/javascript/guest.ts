/** @file QuickJS behind four doors, each of which passes text: load, call, describe an error, collect what was printed. */
import quickjs from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import type { Output, Plain } from '#grader/plain.ts';
import type { EntryKind, Limits, Traced } from '#grader/sandbox/sandbox.ts';
import { harness } from './guest/harness.ts';
import { createMemoryMeter } from './memory-meter.ts';
import { initialPages } from './quickjs-bytes.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

/** In pages of 64 KiB; 96 MiB hold a learner's 64 MiB, the interpreter, and what fragments cost. */
const memoryPages = { initial: initialPages, maximum: 96 * 16 };
/** About 1,300 simple frames; more would end in the host's own stack first, which a browser sets at about 1 MB. */
const stackBytes = 256 * 2 ** 10;
/** Room for the harness to tell what happened after the learner has used up everything. */
const spareBytes = 4 * 2 ** 20;
const spareMs = 250;
/** The learner's file, in stacks. */
export const sourceName = 'solution.ts';
/** The author's driver, in stacks. */
const driverName = 'driver.ts';
/** A name under which the entry is exported once more, whether or not the learner exports it. */
const entryExport = 'chainrule$entry';

/** What the guest answered, or what was thrown instead. */
export type Outcome<T> = { readonly value: T } | { readonly thrown: QuickJSHandle };

/** A thrown value: its class, message and stack, as far as they can be read. */
export interface Thrown {
  /** Whether it came out of what a driver asked of the learner's code. */
  readonly learners: boolean;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/** What was printed and traced since the last time. */
export interface Collected {
  readonly console: string;
  readonly flooded: boolean;
  readonly trace: readonly Traced[];
}

/** The output, exactly typed with the tags of grader/plain.ts, and what the call printed and traced. */
export interface Answer extends Collected {
  readonly output: Output;
}

const doorNames = [
  'call',
  'callDriver',
  'openDriver',
  'describe',
  'isFunction',
  'isClass',
  'limitOutput',
  'collect',
] as const;
type Doors = Readonly<Record<(typeof doorNames)[number], QuickJSHandle>>;

/** Opens a QuickJS of its own, in about 10 ms. The module, compiled from `quickjsBytes`, may be shared by many. */
export async function openGuest(module: WebAssembly.Module): Promise<Guest> {
  const memory = new WebAssembly.Memory(memoryPages);
  // Emscripten would write to the console when it aborts.
  const silent: object = { print: () => undefined, printErr: () => undefined };
  const variant = newVariant(quickjs, {
    wasmModule: module,
    wasmMemory: memory,
    emscriptenModule: silent,
    log: () => undefined,
  });
  const runtime = (await newQuickJSWASMModuleFromVariant(variant)).newRuntime();
  runtime.setMaxStackSize(stackBytes);
  return new Guest(runtime, memory);
}

export class Guest {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #doors: Doors;
  readonly #allocated: () => number;
  readonly #idleBytes: number;
  readonly #snapshot: Snapshot;
  #used = false;
  #memoryBytes = 0;
  #peakBytes = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #interrupted = false;

  constructor(runtime: QuickJSRuntime, memory: WebAssembly.Memory) {
    this.#runtime = runtime;
    this.#context = runtime.newContext();
    const doors = this.#context.unwrapResult(this.#context.evalCode(harness, 'harness.js'));
    this.#doors = Object.fromEntries(doorNames.map((name) => [name, this.#context.getProp(doors, name)])) as Doors;
    this.#allocated = createMemoryMeter(
      memory,
      (bytes) => runtime.setMemoryLimit(bytes),
      () => this.#numberOf(runtime.computeMemoryUsage(), 'malloc_size'),
    );
    runtime.setInterruptHandler(() => this.#interrupt());
    this.#idleBytes = this.#allocated();
    this.#snapshot = takeSnapshot(memory);
  }

  /** Makes everything as it was at first, unless it is so already. */
  restore(): void {
    if (this.#used) this.#snapshot.restore();
    this.#used = false;
  }

  /**
   * Restores, sets the limits and starts the clock.
   * @returns when, in milliseconds of `performance.now()`
   */
  restart(limits: Limits): number {
    this.restore();
    this.#used = true;
    this.#interrupted = false;
    this.#peakBytes = 0;
    this.#memoryBytes = limits.memoryBytes;
    this.#deadline = Number.POSITIVE_INFINITY;
    this.#context.callFunction(
      this.#doors.limitOutput,
      this.#context.undefined,
      this.#context.newNumber(limits.outputBytes),
    );
    this.#runtime.setMemoryLimit(this.#idleBytes + limits.memoryBytes);
    const startedAt = performance.now();
    this.#deadline = startedAt + limits.timeMs;
    return startedAt;
  }

  /**
   * Runs the learner's file as a module.
   * @returns the entry, or undefined when the file waits for a promise at top level, which nothing here would keep
   */
  load(code: string, entry: string): Outcome<QuickJSHandle | undefined> {
    const source = `${code}\nexport { ${entry} as ${entryExport} };`;
    const result = this.#context.evalCode(source, sourceName, { type: 'module' });
    this.#measure();
    if (result.error) return { thrown: result.error };
    const waits = this.#context.getPromiseState(result.value).type === 'pending';
    return { value: waits ? undefined : this.#context.getProp(result.value, entryExport) };
  }

  /**
   * Runs the author's driver, before the learner's file so that it can take copies of all it needs.
   * @returns its `drive`
   */
  openDriver(code: string): Outcome<QuickJSHandle> {
    // A function and no module: what is a module can be imported by the learner.
    const opened = this.#context.evalCode(`((ask) => {\n'use strict';\n${code}\nreturn drive;\n})`, driverName);
    if (opened.error) return { thrown: opened.error };
    const result = this.#context.callFunction(this.#doors.openDriver, this.#context.undefined, opened.value);
    return result.error ? { thrown: result.error } : { value: result.value };
  }

  isEntry(value: QuickJSHandle, kind: EntryKind): boolean {
    const door = kind === 'class' ? this.#doors.isClass : this.#doors.isFunction;
    const result = this.#context.callFunction(door, this.#context.undefined, value);
    return !result.error && this.#context.sameValue(result.value, this.#context.true);
  }

  /** Calls the entry with the arguments, or the driver with both. */
  call(entry: QuickJSHandle, values: readonly Plain[], driver: QuickJSHandle | null): Outcome<Answer> {
    const text = (list: readonly Plain[]) => this.#context.newString(JSON.stringify(list));
    const nothing = this.#context.undefined;
    const result = driver
      ? this.#context.callFunction(this.#doors.callDriver, nothing, driver, entry, text([null, ...values]))
      : this.#context.callFunction(this.#doors.call, nothing, entry, text(values));
    this.#measure();
    if (result.error) return { thrown: result.error };
    return { value: JSON.parse(this.#context.getString(result.value)) as Answer };
  }

  /** Reads a thrown value, which may run code of the learner's; null when there was no time or memory left to do so. */
  describe(thrown: QuickJSHandle): Thrown | null {
    this.#runtime.setMemoryLimit(this.#idleBytes + this.#memoryBytes + spareBytes);
    const result = this.#context.callFunction(this.#doors.describe, this.#context.undefined, thrown);
    this.#runtime.setMemoryLimit(this.#idleBytes + this.#memoryBytes);
    return result.error ? null : (JSON.parse(this.#context.getString(result.value)) as Thrown);
  }

  /** Works even after a limit was reached: it runs no code of the learner's. */
  collect(): Collected {
    const deadline = this.#deadline;
    this.#deadline = performance.now() + spareMs;
    this.#runtime.setMemoryLimit(this.#idleBytes + this.#memoryBytes + spareBytes);
    const result = this.#context.callFunction(this.#doors.collect, this.#context.undefined);
    this.#runtime.setMemoryLimit(this.#idleBytes + this.#memoryBytes);
    this.#deadline = deadline;
    return JSON.parse(this.#context.getString(this.#context.unwrapResult(result))) as Collected;
  }

  /** Whether the clock has stopped the guest since the restart. */
  get interrupted(): boolean {
    return this.#interrupted;
  }
  /** The most memory seen in use above the idle interpreter since the restart, in bytes; at least what it grew by. */
  get peakBytes(): number {
    return Math.min(Math.max(this.#peakBytes, this.#snapshot.grownBytes), this.#memoryBytes);
  }
  /** The same as a part of what is allowed, 0 to 1. */
  get memoryUse(): number {
    return this.peakBytes / this.#memoryBytes;
  }
  /** Whether the memory has grown for good. */
  get grown(): boolean {
    return this.#snapshot.grownBytes > 0;
  }

  #interrupt(): boolean {
    this.#measure();
    const late = performance.now() > this.#deadline;
    this.#interrupted ||= late;
    return late;
  }
  #measure(): void {
    this.#peakBytes = Math.max(this.#peakBytes, this.#allocated() - this.#idleBytes);
  }
  #numberOf(object: QuickJSHandle, key: string): number {
    return this.#context.getNumber(this.#context.getProp(object, key));
  }
}
