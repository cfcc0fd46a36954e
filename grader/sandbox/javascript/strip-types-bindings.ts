/** @file The few JavaScript functions that the type stripper's WebAssembly asks its host for (wasm-bindgen's calling convention). */

/** What wasm-bindgen exports for a module whose entry is `transformSync`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly transformSync: (result: number, source: number, options: number) => void;
  readonly __wbindgen_add_to_stack_pointer: (bytes: number) => number;
  /** malloc(bytes, alignment) */
  readonly __wbindgen_export_2: (bytes: number, alignment: number) => number;
}

/** Slots below this one are fixed: 128 undefined, 129 null, 130 true, 131 false. */
const firstFreeSlot = 132;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** JavaScript values that the WebAssembly side holds by number. It keeps some for good: the names of its options. */
class Slots {
  readonly #values: unknown[] = [...new Array<undefined>(firstFreeSlot - 3).fill(undefined), null, true, false];
  readonly #free: number[] = [];

  add(value: unknown): number {
    const slot = this.#free.pop() ?? this.#values.length;
    this.#values[slot] = value;
    return slot;
  }
  get(slot: number): unknown {
    return this.#values[slot];
  }
  take(slot: number): unknown {
    const value = this.#values[slot];
    if (slot >= firstFreeSlot) {
      this.#values[slot] = undefined;
      this.#free.push(slot);
    }
    return value;
  }
}

function hostFunctions(slots: Slots, exports: () => Exports): Record<string, (...args: number[]) => unknown> {
  const view = () => new DataView(exports().memory.buffer);
  const text = (start: number, bytes: number) =>
    decoder.decode(new Uint8Array(exports().memory.buffer, start >>> 0, bytes));
  const object = (slot: number) => slots.get(slot) as Record<PropertyKey, unknown>;
  const key = (slot: number) => slots.get(slot) as PropertyKey;
  return {
    __wbindgen_is_falsy: (slot) => (slots.get(slot) ? 0 : 1),
    __wbindgen_is_object: (slot) => (typeof slots.get(slot) === 'object' && slots.get(slot) !== null ? 1 : 0),
    __wbindgen_is_undefined: (slot) => (slots.get(slot) === undefined ? 1 : 0),
    __wbindgen_is_string: (slot) => (typeof slots.get(slot) === 'string' ? 1 : 0),
    __wbindgen_in: (name, slot) => (key(name) in object(slot) ? 1 : 0),
    // biome-ignore lint/suspicious/noDoubleEquals: the stripper asks for JavaScript's loose equality.
    __wbindgen_jsval_loose_eq: (a, b) => (slots.get(a) == slots.get(b) ? 1 : 0),
    __wbindgen_boolean_get: (slot) => (slots.get(slot) === true ? 1 : slots.get(slot) === false ? 0 : 2),
    __wbindgen_string_new: (start, bytes) => slots.add(text(start, bytes)),
    __wbindgen_number_new: (value) => slots.add(value),
    __wbindgen_object_clone_ref: (slot) => slots.add(slots.get(slot)),
    __wbindgen_object_drop_ref: (slot) => void slots.take(slot),
    __wbindgen_error_new: (start, bytes) => slots.add(new Error(text(start, bytes))),
    __wbindgen_throw: (start, bytes) => {
      throw new Error(text(start, bytes));
    },
    __wbindgen_string_get: (result, slot) => {
      const value = slots.get(slot);
      const bytes = typeof value === 'string' ? encoder.encode(value) : undefined;
      const start = bytes ? exports().__wbindgen_export_2(bytes.length, 1) : 0;
      if (bytes) new Uint8Array(exports().memory.buffer).set(bytes, start >>> 0);
      view().setInt32(result + 4, bytes?.length ?? 0, true);
      view().setInt32(result, start, true);
    },
    __wbg_getwithrefkey: (slot, name) => slots.add(object(slot)[key(name)]),
    // Arrays, promises and byte arrays have a `new` and a `set` of their own, which stripping never calls.
    __wbg_new: () => slots.add({}),
    __wbg_set: (slot, name, value = 0) => {
      object(slot)[slots.take(name) as PropertyKey] = slots.take(value);
    },
  };
}

/**
 * One instance of the stripper.
 * @returns `transformSync(source, options)`: what swc returns or throws. After a trap (a WebAssembly.RuntimeError, or a
 * RangeError of the host's stack) the instance must not be used again.
 */
export function instantiateStripper(module: WebAssembly.Module): (source: string, options: object) => unknown {
  const slots = new Slots();
  let exports: Exports | undefined;
  const functions = hostFunctions(slots, () => {
    if (!exports) throw new Error('the type stripper called its host before it was there');
    return exports;
  });
  const imports: Record<string, WebAssembly.ModuleImports> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    // Names end in a hash that changes with every build: `__wbg_set_3f1d0b984ed272ed`.
    imports[from][name] =
      functions[name.replace(/_[0-9a-f]{16}$/, '')] ??
      (() => {
        throw new Error(`the type stripper called ${name}, which it is not given`);
      });
  }
  const wasm = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
  exports = wasm;
  return (source, options) => {
    const result = wasm.__wbindgen_add_to_stack_pointer(-16);
    try {
      wasm.transformSync(result, slots.add(source), slots.add(options));
      const [value = 0, error = 0, failed = 0] = new Int32Array(wasm.memory.buffer, result, 3);
      if (failed) throw slots.take(error);
      return slots.take(value);
    } finally {
      wasm.__wbindgen_add_to_stack_pointer(16);
    }
  };
}
