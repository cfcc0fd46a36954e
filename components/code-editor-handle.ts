import type { Language } from '#grader/sandbox/sandbox.ts';

/** A place in the learner's file, counted from 1; without a column the whole line is meant. */
export interface Marker {
  readonly line: number;
  readonly column: number | null;
  readonly message: string;
}

/** What Monaco and the plain text area both can do. */
export interface CodeEditorHandle {
  focus(): void;
  jump(line: number, column: number | null): void;
  /** Replaces the whole text of the language on show; the editor's own undo brings the old one back. */
  replace(text: string): void;
  /** Character offsets. */
  select(start: number, end: number): void;
  /** Changes to another language and reads its text anew. */
  show(language: Language): void;
  mark(markers: readonly Marker[]): void;
  update(changed: { readonly ariaLabel?: string; readonly fontSize?: number; readonly tabFocusMode?: boolean }): void;
  dispose(): void;
}

export interface CodeEditorOptions {
  readonly language: Language;
  readonly textOf: (language: Language) => string;
  readonly onText: (language: Language, text: string) => void;
  readonly label: string;
  readonly fontSize: number;
  /** Tab moves the focus on instead of indenting. */
  readonly tabMoves: boolean;
}
