import { editor, KeyCode, KeyMod } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/format/register';
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
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/python/register';
// The feature of this name brings the completion of whole lines, and not the list of completions.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import { provideDocs } from '#components/code-editor-docs.ts';
import {
  type CodeEditorHandle,
  type CodeEditorOptions,
  type EditorLook,
  indentOf,
  type SymbolKey,
} from '#components/code-editor-handle.ts';
import { markModel, markWhileTyping } from '#components/code-editor-marks.ts';
import { defineThemes, themeNow } from '#components/code-editor-theme.ts';
import { loadTypescript } from '#components/code-editor-typescript.ts';
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
    model.updateOptions({ tabSize: indentOf(next).length, insertSpaces: true });
    view.setModel(model);
    if (next === 'typescript')
      void loadTypescript(options.glossary).then(() => editor.setModelLanguage(model, 'typescript'));
  }

  show(language);
  const typing = view.onDidChangeModelContent(() => {
    const model = view.getModel();
    if (!model) return;
    // Marks belong to the text that was judged.
    editor.setModelMarkers(model, 'sandbox', []);
    options.onText(language, model.getValue());
  });
  const stopMarking = markWhileTyping(view, options.check);
  const docs = provideDocs((model) => Object.values(models).includes(model), options.glossary);
  const format = () => void view.getAction('editor.action.formatDocument')?.run();
  // On Linux Monaco's own is Ctrl Shift I, which is the browser's.
  view.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, format);
  const vim = vimSwitch(view, options);
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
    mark: (markers) => markModel(models[language], 'sandbox', markers),
    press: (key) => press(view, key),
    format,
    update(look) {
      view.updateOptions(lookOptions(look));
      vim.turn(look.vim);
    },
    dispose() {
      vim.turn(false);
      typing.dispose();
      stopMarking();
      docs.dispose();
      stopWatching();
      view.dispose();
      for (const model of Object.values(models)) model.dispose();
    },
  };
}

const commands = { tab: 'tab', undent: 'outdent', left: 'cursorLeft', right: 'cursorRight' } as const;

function press(view: editor.IStandaloneCodeEditor, key: SymbolKey): void {
  if (typeof key === 'string') view.trigger('symbols', commands[key], {});
  else view.trigger('symbols', 'type', { text: key.insert });
}

/** Vim's keys come when they are first wanted. */
function vimSwitch(view: editor.IStandaloneCodeEditor, { vim, glossary }: CodeEditorOptions) {
  let wanted = false;
  let stop = () => {};
  const turn = (on: boolean) => {
    if (on === wanted) return;
    wanted = on;
    stop();
    stop = () => {};
    if (!on) return;
    import('#components/code-editor-vim.ts').then(
      ({ startVim }) => {
        if (wanted) stop = startVim(view, glossary.texts.vim);
      },
      (error) => console.warn('The keys of Vim could not be loaded.', error),
    );
  };
  turn(vim);
  return { turn };
}

const lookOptions = ({ label, fontSize, tabMoves, wrap }: EditorLook): editor.IEditorOptions => ({
  ariaLabel: label,
  fontSize,
  tabFocusMode: tabMoves,
  wordWrap: wrap ? 'on' : 'off',
});

function viewOptions(look: EditorLook): editor.IStandaloneEditorConstructionOptions {
  return {
    ...lookOptions(look),
    automaticLayout: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
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
    // A word that is there already in full ends the line as it is.
    acceptSuggestionOnEnter: 'smart',
    wordBasedSuggestions: 'currentDocument',
    quickSuggestions: { other: true, comments: false, strings: false },
    fixedOverflowWidgets: true,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  };
}
