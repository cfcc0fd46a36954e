import { expect, test } from 'vitest';
import { initialPages, quickjsBytes } from '#grader/sandbox/javascript/quickjs-bytes.ts';
import { readQuickJs } from './open-engine.ts';

test('QuickJS needs no more memory to begin with than is restored before each run', async () => {
  const original = await readQuickJs();
  const bytes = quickjsBytes(original);
  expect(bytes.filter((byte, index) => byte !== original[index])).toHaveLength(1);
  const module = await WebAssembly.compile(bytes);
  const memory = new WebAssembly.Memory({ initial: initialPages, maximum: 32_768 });
  const imports = WebAssembly.Module.imports(module).filter((item) => item.kind === 'function');
  const functions = Object.fromEntries(imports.map(({ name }) => [name, () => 0]));
  await expect(WebAssembly.instantiate(module, { a: { ...functions, a: memory } })).resolves.toBeDefined();
});

test('a QuickJS that is laid out differently is noticed when the artifacts are built', () => {
  expect(() => quickjsBytes(new Uint8Array(100))).toThrow(/not where it used to be/);
});
