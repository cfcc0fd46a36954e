import type { editor, IDisposable } from 'monaco-editor/editor';
import { languages, type Position, Range } from 'monaco-editor/editor';
import type { CodeEditorOptions } from '#components/code-editor-handle.ts';
import { explain, type Proposal, proposalsInString, pythonProposals } from '#components/code-editor-names.ts';
import { typescriptCompletion } from '#components/code-editor-typescript.ts';
import { tidyPython } from '#components/tidy-python.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

const kinds: Readonly<Record<Proposal['kind'], languages.CompletionItemKind>> = {
  function: languages.CompletionItemKind.Function,
  class: languages.CompletionItemKind.Class,
  parameter: languages.CompletionItemKind.Variable,
  word: languages.CompletionItemKind.Text,
  key: languages.CompletionItemKind.Field,
  quantity: languages.CompletionItemKind.Constant,
};

type IsMine = (model: editor.ITextModel) => boolean;

/** Completion, explanations and Python's spaces for the models of one editor. Providers are Monaco's, not an editor's, hence `isMine`. */
export function provideDocs(isMine: IsMine, glossary: CodeEditorOptions['glossary']): IDisposable {
  const hover = (language: Language): languages.HoverProvider => ({
    provideHover(model, position) {
      const word = isMine(model) ? model.getWordAtPosition(position) : null;
      if (!word || model.getLineContent(position.lineNumber)[word.startColumn - 2] === '.') return null;
      const found = explain(word.word, language, glossary);
      // TypeScript's own service says the rest, and all about trace.
      if (!found || (language === 'typescript' && word.word === 'trace')) return null;
      return {
        range: new Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn),
        contents: language === 'python' ? documentation(found) : [{ value: found.meaning ?? '' }],
      };
    },
  });
  const service = typescriptCompletion(glossary);
  const provided = [
    languages.registerHoverProvider('python', hover('python')),
    languages.registerHoverProvider('typescript', hover('typescript')),
    languages.registerCompletionItemProvider('python', {
      triggerCharacters: ['.', '"', "'"],
      provideCompletionItems: (model, position) =>
        isMine(model)
          ? items(model, position, pythonProposals(before(model, position), model.getValue(), glossary))
          : null,
    }),
    languages.registerCompletionItemProvider('typescript', {
      ...service,
      triggerCharacters: ['.', '"', "'"],
      provideCompletionItems(model, position, ...more) {
        if (!isMine(model)) return null;
        const inString = proposalsInString(before(model, position), 'typescript', glossary);
        return inString ? items(model, position, inString) : service.provideCompletionItems(model, position, ...more);
      },
    }),
    languages.registerDocumentFormattingEditProvider('python', {
      provideDocumentFormattingEdits: (model) =>
        isMine(model) ? [{ range: model.getFullModelRange(), text: tidyPython(model.getValue()) }] : [],
    }),
  ];
  return {
    dispose() {
      for (const each of provided) each.dispose();
    },
  };
}

const before = (model: editor.ITextModel, { lineNumber, column }: Position) =>
  model.getLineContent(lineNumber).slice(0, column - 1);

/** The declaration as code, then what it means. */
function documentation({ signature, meaning }: Proposal) {
  const code = signature && { value: `\`\`\`python\n${signature}\n\`\`\`` };
  return [code, meaning && { value: meaning }].filter((each) => typeof each === 'object');
}

function items(model: editor.ITextModel, position: Position, proposals: readonly Proposal[]): languages.CompletionList {
  const word = model.getWordUntilPosition(position);
  const range = new Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
  return {
    suggestions: proposals.map((each) => ({
      label: each.label,
      kind: kinds[each.kind],
      insertText: each.insert,
      insertTextRules: each.snippet ? languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined,
      detail: each.signature,
      documentation: each.meaning ? { value: each.meaning } : undefined,
      // The exercise's own names before the program's other words.
      sortText: `${each.kind === 'word' ? 1 : 0}${each.label}`,
      range,
    })),
  };
}
