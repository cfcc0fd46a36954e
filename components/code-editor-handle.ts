import type { Language } from '#grader/sandbox/sandbox.ts';
import type { CodeName } from '#server/views.ts';

/** A place in the learner's file, counted from 1; without a column the whole line is meant. */
export interface Marker {
  readonly line: number;
  readonly column: number | null;
  readonly message: string;
}

/** What a key of the symbols row does. */
export type SymbolKey = 'tab' | 'undent' | 'left' | 'right' | { readonly insert: string };

/** What may change while an editor is on show. */
export interface EditorLook {
  readonly label: string;
  readonly fontSize: number;
  /** Tab moves the focus on instead of indenting. */
  readonly tabMoves: boolean;
  readonly wrap: boolean;
  /** Vim's keys, which Monaco alone knows. */
  readonly vim: boolean;
}

/** The names that the editor completes and explains, and its words that Monaco has no translation of. */
export interface Glossary {
  readonly names: Readonly<Record<Language, readonly CodeName[]>>;
  /** What may be traced and is judged then. */
  readonly quantities: readonly string[];
  readonly texts: {
    readonly trace: string;
    readonly quantity: string;
    readonly keys: string;
    /** Of Vim's modes, and of the line in which its commands are typed. */
    readonly vim: Readonly<Record<VimText, string>>;
  };
}

export type VimText = 'normal' | 'insert' | 'visual' | 'visualLine' | 'visualBlock' | 'replace' | 'command';

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
  /** As if it had been typed at the cursor. */
  press(key: SymbolKey): void;
  /** TypeScript is formatted by its own service, of Python only the spaces are set right; can be undone. */
  format(): void;
  update(look: EditorLook): void;
  dispose(): void;
}

export interface CodeEditorOptions extends EditorLook {
  readonly language: Language;
  readonly textOf: (language: Language) => string;
  readonly onText: (language: Language, text: string) => void;
  readonly glossary: Glossary;
  /** Where Python cannot read the program, null where it can; undefined: nobody knows. */
  readonly check: (source: string) => Promise<Marker | null | undefined>;
}

export const indentOf = (language: Language): string => (language === 'python' ? '    ' : '  ');
