/** @file Parts of Monaco that come without types. */

/** What its own registration of TypeScript is made of. */
declare module 'monaco-editor/languages/features/typescript/languageFeatures' {
  import type { languages } from 'monaco-editor/editor';

  export const SuggestAdapter: new (worker: unknown) => languages.CompletionItemProvider;
}

/** The list of completions. */
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';
