import type { SymbolKey } from '#components/code-editor-handle.ts';

/** Character offsets; `start` is `end` where nothing is selected. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** What is put in the place of a part of a text, and what is selected then. */
export interface Edit extends Selection {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What a key of the symbols row does to a text. @param unit one level of indentation */
export function plainEdit(text: string, selection: Selection, key: SymbolKey, unit: string): Edit {
  const { start, end } = selection;
  if (key === 'left' || key === 'right') return moved(text, selection, key);
  if (typeof key === 'object') return replaced(selection, key.insert);
  if (key === 'tab' && !text.slice(start, end).includes('\n')) return replaced(selection, unit);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  // A level, or what there is of it.
  const spaces = new RegExp(`^(?:\\t| {1,${unit.length}})`);
  const changed = lines.map((line) => (key === 'undent' ? line.replace(spaces, '') : line && unit + line));
  const insert = changed.join('\n');
  const first = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const by = insert.length - (end - from);
  return { from, to: end, insert, start: Math.max(from, start + first), end: Math.max(from, end + by) };
}

function replaced({ start, end }: Selection, insert: string): Edit {
  const after = start + insert.length;
  return { from: start, to: end, insert, start: after, end: after };
}

function moved(text: string, { start, end }: Selection, key: 'left' | 'right'): Edit {
  const step = key === 'left' ? Math.max(0, start - 1) : Math.min(text.length, end + 1);
  const at = start === end ? step : key === 'left' ? start : end;
  return { from: at, to: at, insert: '', start: at, end: at };
}
