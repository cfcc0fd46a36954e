import type { languages } from 'monaco-editor/editor';
import type { Glossary } from '#components/code-editor-handle.ts';
import { explain } from '#components/code-editor-names.ts';

/** What the sandbox gives TypeScript besides the language itself. */
const sandboxGlobals = (trace: string) => `
declare const console: { log(...values: unknown[]): void };
/** ${trace.replaceAll('*/', '* /')} */
declare function trace(name: string, value: unknown): void;`;

let ready: Promise<void> | undefined;

/** The TypeScript service is larger than the editor, so only those who write TypeScript load it. */
export function loadTypescript(glossary: Glossary): Promise<void> {
  ready ??= load(glossary.texts.trace);
  return ready;
}

async function load(trace: string): Promise<void> {
  await import('monaco-editor/languages/definitions/typescript/register');
  const service = await import('monaco-editor/languages/features/typescript/register');
  service.typescriptDefaults.setCompilerOptions({
    target: service.ScriptTarget.ESNext,
    lib: ['esnext'],
    strict: true,
    noImplicitAny: false,
    allowNonTsExtensions: true,
  });
  // Its completions are handed on by typescriptCompletion, with what the exercise knows about its names.
  const { modeConfiguration } = service.typescriptDefaults;
  service.typescriptDefaults.setModeConfiguration({ ...modeConfiguration, completionItems: false });
  service.typescriptDefaults.setExtraLibs([{ content: sandboxGlobals(trace), filePath: 'ts:sandbox.d.ts' }]);
}

/** What the service completes, where an exercise's own name is explained as well. */
export function typescriptCompletion(glossary: Glossary): languages.CompletionItemProvider {
  let opened: Promise<languages.CompletionItemProvider> | undefined;
  const service = () => {
    opened ??= openService();
    return opened;
  };
  return {
    provideCompletionItems: async (...asked) => (await service()).provideCompletionItems(...asked),
    async resolveCompletionItem(item, token) {
      // Those inside a string are not the service's.
      if (!('uri' in item)) return item;
      const resolved = (await (await service()).resolveCompletionItem?.(item, token)) ?? item;
      const name = typeof resolved.label === 'string' ? resolved.label : resolved.label.label;
      // What it says about trace is ours already.
      const meaning = name === 'trace' ? undefined : explain(name, 'typescript', glossary)?.meaning;
      return meaning ? { ...resolved, documentation: { value: meaning } } : resolved;
    },
  };
}

async function openService(): Promise<languages.CompletionItemProvider> {
  const { getTypeScriptWorker } = await import('monaco-editor/languages/features/typescript/register');
  const { SuggestAdapter } = await import('monaco-editor/languages/features/typescript/languageFeatures');
  return new SuggestAdapter(await getTypeScriptWorker());
}
