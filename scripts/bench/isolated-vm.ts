// isolated-vm, if there is one: it is no dependency of ours, since it has to be compiled.
import { javascript, sigmoidInputs } from './programs.ts';

/** The little of isolated-vm's interface that is used here. */
interface IsolatedVm {
  Isolate: new (options: { memoryLimit: number }) => Isolate;
}
interface Isolate {
  createContext(): Promise<object>;
  compileScript(code: string): Promise<{ run(context: object, options: object): Promise<Entry> }>;
  dispose(): void;
}
interface Entry {
  apply(self: undefined, values: readonly string[], options: object): Promise<string>;
}

const program = `${javascript}(text) => JSON.stringify(JSON.parse(text).map(sigmoid))`;

/** A function that answers the sigmoids from a fresh isolate at each call; null when isolated-vm is not installed. */
export async function openIsolates(): Promise<(() => Promise<unknown>) | null> {
  const name = process.env.ISOLATED_VM ?? 'isolated-vm';
  const imported: { default: IsolatedVm } | null = await import(name).catch(() => null);
  if (imported === null) return null;
  return async () => {
    const isolate = new imported.default.Isolate({ memoryLimit: 64 });
    try {
      const context = await isolate.createContext();
      const script = await isolate.compileScript(program);
      const entry = await script.run(context, { timeout: 2_000, reference: true });
      return JSON.parse(await entry.apply(undefined, [JSON.stringify(sigmoidInputs)], { timeout: 2_000 }));
    } finally {
      isolate.dispose();
    }
  };
}
