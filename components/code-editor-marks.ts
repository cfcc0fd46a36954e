/** @file Lines that are marked as wrong. */
import { editor, MarkerSeverity } from 'monaco-editor/editor';
import type { CodeEditorOptions, Marker } from '#components/code-editor-handle.ts';

/** @param owner whose marks these are: they take the place of its earlier ones */
export function markModel(model: editor.ITextModel | undefined, owner: string, markers: readonly Marker[]): void {
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
  editor.setModelMarkers(model, owner, placed);
}

/** After the last key: a line that is not finished is no fault yet. */
const quietMs = 800;

/** Marks what keeps Python from reading a program while it is typed; TypeScript's service does so by itself. @returns how to stop */
export function markWhileTyping(view: editor.ICodeEditor, check: CodeEditorOptions['check']): () => void {
  let timer: ReturnType<typeof setTimeout>;
  async function look(model: editor.ITextModel) {
    const version = model.getVersionId();
    const found = await check(model.getValue()).catch(() => undefined);
    if (found === undefined || model.isDisposed() || model.getVersionId() !== version) return;
    markModel(model, 'typing', found ? [found] : []);
  }
  const typing = view.onDidChangeModelContent(() => {
    clearTimeout(timer);
    const model = view.getModel();
    if (model?.getLanguageId() === 'python') timer = setTimeout(() => void look(model), quietMs);
  });
  return () => {
    clearTimeout(timer);
    typing.dispose();
  };
}
