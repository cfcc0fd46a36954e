import { editor, MarkerSeverity } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/iPadShowKeyboard/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/suggest/register';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/python/register';
import type { CodeEditorHandle, CodeEditorOptions, Marker } from '#components/code-editor-handle.ts';
import { defineThemes, themeNow } from '#components/code-editor-theme.ts';
import { watchDark } from '#components/color-scheme.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

// Loaded by code-editor.tsx alone, after the page is interactive. Features are picked one by one: all of them weigh
// twice as much.
globalThis.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    label === 'typescript' || label === 'javascript'
      ? new Worker(new URL('monaco-editor/languages/features/typescript/ts.worker.js', import.meta.url), {
          type: 'module',
        })
      : new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' }),
};

defineThemes(editor);

/** What the sandbox gives TypeScript besides the language itself. */
const sandboxGlobals = `
declare const console: { log(...values: unknown[]): void };
/** Names a quantity so that feedback can point at the first wrong one. */
declare function trace(name: string, value: unknown): void;`;

let typescriptReady: Promise<void> | undefined;

/** The TypeScript service is larger than the editor, so only those who write TypeScript load it. */
function loadTypescript(): Promise<void> {
  typescriptReady ??= (async () => {
    await import('monaco-editor/languages/definitions/typescript/register');
    const service = await import('monaco-editor/languages/features/typescript/register');
    service.typescriptDefaults.setCompilerOptions({
      target: service.ScriptTarget.ESNext,
      lib: ['esnext'],
      strict: true,
      noImplicitAny: false,
      allowNonTsExtensions: true,
    });
    service.typescriptDefaults.setExtraLibs([{ content: sandboxGlobals, filePath: 'ts:sandbox.d.ts' }]);
  })();
  return typescriptReady;
}

type Models = Partial<Record<Language, editor.ITextModel>>;

/** Puts Monaco into an element. Texts are handed over once and read back by events: it is never driven by state. */
export function mountMonaco(element: HTMLElement, options: CodeEditorOptions): CodeEditorHandle {
  const models: Models = {};
  const view = editor.create(element, { ...viewOptions(options), model: null, theme: themeNow() });
  let language = options.language;

  function show(next: Language): void {
    language = next;
    const text = options.textOf(next);
    // Named before it is registered, a language would never be noticed; TypeScript gets its name below.
    const model = models[next] ?? editor.createModel(text, next === 'python' ? next : 'plaintext');
    models[next] = model;
    if (model.getValue() !== text) model.setValue(text);
    model.updateOptions({ tabSize: next === 'python' ? 4 : 2, insertSpaces: true });
    view.setModel(model);
    if (next === 'typescript') void loadTypescript().then(() => editor.setModelLanguage(model, 'typescript'));
  }

  show(language);
  const typing = view.onDidChangeModelContent(() => {
    const model = view.getModel();
    if (!model) return;
    // Marks belong to the text that was judged.
    editor.setModelMarkers(model, 'sandbox', []);
    options.onText(language, model.getValue());
  });
  const stopWatching = watchDark(() => editor.setTheme(themeNow()));

  return {
    focus: () => view.focus(),
    jump(line, column) {
      view.setPosition({ lineNumber: line, column: column ?? 1 });
      view.revealLineInCenterIfOutsideViewport(line);
      view.focus();
    },
    replace(text) {
      const model = view.getModel();
      if (!model || model.getValue() === text) return;
      view.pushUndoStop();
      view.executeEdits('chainrule', [{ range: model.getFullModelRange(), text }]);
      view.pushUndoStop();
    },
    select(start, end) {
      const model = view.getModel();
      if (!model) return;
      const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
      view.setSelection({
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      });
    },
    show,
    mark: (markers) => markModel(models[language], markers),
    update: (changed) => view.updateOptions(changed),
    dispose() {
      typing.dispose();
      stopWatching();
      view.dispose();
      for (const model of Object.values(models)) model.dispose();
    },
  };
}

function markModel(model: editor.ITextModel | undefined, markers: readonly Marker[]): void {
  if (!model) return;
  const placed = markers.map(({ line, column, message }) => {
    const row = Math.min(line, model.getLineCount());
    const start = column ?? model.getLineFirstNonWhitespaceColumn(row);
    const word = model.getWordAtPosition({ lineNumber: row, column: start });
    return {
      severity: MarkerSeverity.Error,
      message,
      startLineNumber: row,
      startColumn: start,
      endLineNumber: row,
      endColumn: column ? Math.max(word?.endColumn ?? 0, start + 1) : model.getLineMaxColumn(row),
    };
  });
  editor.setModelMarkers(model, 'sandbox', placed);
}

function viewOptions({ label, fontSize, tabMoves }: CodeEditorOptions): editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel: label,
    automaticLayout: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
    fontSize,
    tabFocusMode: tabMoves,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    padding: { top: 12, bottom: 12 },
    lineNumbersMinChars: 3,
    folding: false,
    contextmenu: false,
    glyphMargin: false,
    renderFinalNewline: 'on',
    renderLineHighlight: 'line',
    overviewRulerLanes: 0,
    wordBasedSuggestions: 'currentDocument',
    quickSuggestions: { other: true, comments: false, strings: false },
    fixedOverflowWidgets: true,
    wordWrap: 'on',
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  };
}
